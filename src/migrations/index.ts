import * as migration_20261122_084139_initial from './20261122_084139_initial.ts';

export const migrations = [
  {
    up: migration_20261122_084139_initial.up,
    down: migration_20261122_084139_initial.down,
    name: '20261122_084139_initial'
  },
];
