import * as migration_20261122_084139_initial from './20261122_084139_initial';
import * as migration_20261122_124708_rights from './20261122_124708_rights';
import * as migration_20261122_143154_funnel from './20261122_143154_funnel';
import * as migration_20261128_012528_index_names from './20261128_012528_index_names';
import * as migration_20261128_014637_missing from './20261128_014637_missing';
import * as migration_20261128_021357_class_time_zone from './20261128_021357_class_time_zone';
import * as migration_20261128_021724_attempts from './20261128_021724_attempts';
import * as migration_20261128_030619_catalogue from './20261128_030619_catalogue';

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
    name: '20261128_012528_index_names',
  },
  {
    up: migration_20261128_014637_missing.up,
    down: migration_20261128_014637_missing.down,
    name: '20261128_014637_missing',
  },
  {
    up: migration_20261128_021357_class_time_zone.up,
    down: migration_20261128_021357_class_time_zone.down,
    name: '20261128_021357_class_time_zone',
  },
  {
    up: migration_20261128_021724_attempts.up,
    down: migration_20261128_021724_attempts.down,
    name: '20261128_021724_attempts',
  },
  {
    up: migration_20261128_030619_catalogue.up,
    down: migration_20261128_030619_catalogue.down,
    name: '20261128_030619_catalogue'
  },
];
