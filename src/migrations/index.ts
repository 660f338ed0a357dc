import * as migration_20261122_081625_initial from './20261122_081625_initial.ts';

export const migrations = [
  {
    up: migration_20261122_081625_initial.up,
    down: migration_20261122_081625_initial.down,
    name: '20261122_081625_initial'
  },
];
