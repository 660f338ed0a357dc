import * as migration_20261122_084139_initial from './20261122_084139_initial.ts';
import * as migration_20261122_124708_rights from './20261122_124708_rights.ts';
import * as migration_20261122_143154_funnel from './20261122_143154_funnel.ts';
import * as migration_20261128_012528_index_names from './20261128_012528_index_names.ts';

export const migrations = [
  {
    up: migration_20261122_084139_initial.up,
    down: migration_20261122_084139_initial.down,
    name: '20261122_084139_initial',
  },
  {
    up: migration_20261122_124708_rights.up,
    down: migration_20261122_124708_rights.down,
    name: '20261122_124708_rights',
  },
  {
    up: migration_20261122_143154_funnel.up,
    down: migration_20261122_143154_funnel.down,
    name: '20261122_143154_funnel',
  },
  {
    up: migration_20261128_012528_index_names.up,
    down: migration_20261128_012528_index_names.down,
    name: '20261128_012528_index_names'
  },
];
