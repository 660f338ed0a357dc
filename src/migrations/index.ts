import * as migration_20261122_080118_initial from './20261122_080118_initial.ts';

export const migrations = [
  {
    up: migration_20261122_080118_initial.up,
    down: migration_20261122_080118_initial.down,
    name: '20261122_080118_initial'
  },
];
