import * as migration_20261122_083706_initial from './20261122_083706_initial.ts';

export const migrations = [
  {
    up: migration_20261122_083706_initial.up,
    down: migration_20261122_083706_initial.down,
    name: '20261122_083706_initial'
  },
];
