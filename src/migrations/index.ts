import * as migration_20261122_084139_initial from './20261122_084139_initial.ts';
import * as migration_20261122_120354_rights from './20261122_120354_rights';

export const migrations = [
  {
    up: migration_20261122_084139_initial.up,
    down: migration_20261122_084139_initial.down,
    name: '20261122_084139_initial',
  },
  {
    up: migration_20261122_120354_rights.up,
    down: migration_20261122_120354_rights.down,
    name: '20261122_120354_rights'
  },
];
