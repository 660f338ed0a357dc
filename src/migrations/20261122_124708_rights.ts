import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`memberships_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`positions_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`memberships\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`positions_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`memberships_rels_order_idx\` ON \`memberships_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`memberships_rels_parent_idx\` ON \`memberships_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`memberships_rels_path_idx\` ON \`memberships_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`memberships_rels_positions_id_idx\` ON \`memberships_rels\` (\`positions_id\`);`)
  await db.run(sql`CREATE TABLE \`_memberships_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`positions_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_memberships_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`positions_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_memberships_v_rels_order_idx\` ON \`_memberships_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_memberships_v_rels_parent_idx\` ON \`_memberships_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_memberships_v_rels_path_idx\` ON \`_memberships_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_memberships_v_rels_positions_id_idx\` ON \`_memberships_v_rels\` (\`positions_id\`);`)
  await db.run(sql`CREATE TABLE \`positions_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`positions_texts_order_parent\` ON \`positions_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_positions_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_positions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_positions_v_texts_order_parent\` ON \`_positions_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`processes_stages\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	\`label\` text NOT NULL,
  	\`label_en\` text,
  	\`probability\` numeric DEFAULT 0 NOT NULL,
  	\`kind\` text DEFAULT 'open' NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`processes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`processes_stages_order_idx\` ON \`processes_stages\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`processes_stages_parent_id_idx\` ON \`processes_stages\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`processes_actions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	\`label\` text NOT NULL,
  	\`label_en\` text,
  	\`marks_stage\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`processes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`processes_actions_order_idx\` ON \`processes_actions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`processes_actions_parent_id_idx\` ON \`processes_actions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`processes_transitions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`processes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`processes_transitions_order_idx\` ON \`processes_transitions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`processes_transitions_parent_id_idx\` ON \`processes_transitions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`processes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`applies_to\` text DEFAULT 'opportunities' NOT NULL,
  	\`changed_by_id\` text(36),
  	\`company_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`processes_changed_by_idx\` ON \`processes\` (\`changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`processes_company_idx\` ON \`processes\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`processes_updated_at_idx\` ON \`processes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`processes_created_at_idx\` ON \`processes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_appliesTo_idx\` ON \`processes\` (\`company_id\`,\`applies_to\`);`)
  await db.run(sql`CREATE TABLE \`processes_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`processes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`processes_texts_order_parent\` ON \`processes_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`processes_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`positions_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`processes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`positions_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`processes_rels_order_idx\` ON \`processes_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`processes_rels_parent_idx\` ON \`processes_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`processes_rels_path_idx\` ON \`processes_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`processes_rels_positions_id_idx\` ON \`processes_rels\` (\`positions_id\`);`)
  await db.run(sql`CREATE TABLE \`_processes_v_version_stages\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	\`label\` text NOT NULL,
  	\`label_en\` text,
  	\`probability\` numeric DEFAULT 0 NOT NULL,
  	\`kind\` text DEFAULT 'open' NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_processes_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_processes_v_version_stages_order_idx\` ON \`_processes_v_version_stages\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_processes_v_version_stages_parent_id_idx\` ON \`_processes_v_version_stages\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_processes_v_version_actions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	\`label\` text NOT NULL,
  	\`label_en\` text,
  	\`marks_stage\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_processes_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_processes_v_version_actions_order_idx\` ON \`_processes_v_version_actions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_processes_v_version_actions_parent_id_idx\` ON \`_processes_v_version_actions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_processes_v_version_transitions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_processes_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_processes_v_version_transitions_order_idx\` ON \`_processes_v_version_transitions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_processes_v_version_transitions_parent_id_idx\` ON \`_processes_v_version_transitions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_processes_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text NOT NULL,
  	\`version_applies_to\` text DEFAULT 'opportunities' NOT NULL,
  	\`version_changed_by_id\` text(36),
  	\`version_company_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`processes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_processes_v_parent_idx\` ON \`_processes_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_processes_v_version_version_changed_by_idx\` ON \`_processes_v\` (\`version_changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_processes_v_version_version_company_idx\` ON \`_processes_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_processes_v_version_version_updated_at_idx\` ON \`_processes_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_processes_v_version_version_created_at_idx\` ON \`_processes_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_processes_v_created_at_idx\` ON \`_processes_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_processes_v_updated_at_idx\` ON \`_processes_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_appliesTo_idx\` ON \`_processes_v\` (\`version_company_id\`,\`version_applies_to\`);`)
  await db.run(sql`CREATE TABLE \`_processes_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_processes_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_processes_v_texts_order_parent\` ON \`_processes_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_processes_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`positions_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_processes_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`positions_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_processes_v_rels_order_idx\` ON \`_processes_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_processes_v_rels_parent_idx\` ON \`_processes_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_processes_v_rels_path_idx\` ON \`_processes_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_processes_v_rels_positions_id_idx\` ON \`_processes_v_rels\` (\`positions_id\`);`)
  await db.run(sql`CREATE TABLE \`share_groups\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`company_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`share_groups_company_idx\` ON \`share_groups\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`share_groups_updated_at_idx\` ON \`share_groups\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`share_groups_created_at_idx\` ON \`share_groups\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`company_name_4_idx\` ON \`share_groups\` (\`company_id\`,\`name\`);`)
  await db.run(sql`CREATE TABLE \`share_groups_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`share_groups\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`share_groups_rels_order_idx\` ON \`share_groups_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`share_groups_rels_parent_idx\` ON \`share_groups_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`share_groups_rels_path_idx\` ON \`share_groups_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`share_groups_rels_users_id_idx\` ON \`share_groups_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_share_groups_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text NOT NULL,
  	\`version_company_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`share_groups\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_share_groups_v_parent_idx\` ON \`_share_groups_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_share_groups_v_version_version_company_idx\` ON \`_share_groups_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_share_groups_v_version_version_updated_at_idx\` ON \`_share_groups_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_share_groups_v_version_version_created_at_idx\` ON \`_share_groups_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_share_groups_v_created_at_idx\` ON \`_share_groups_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_share_groups_v_updated_at_idx\` ON \`_share_groups_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_name_4_idx\` ON \`_share_groups_v\` (\`version_company_id\`,\`version_name\`);`)
  await db.run(sql`CREATE TABLE \`_share_groups_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_share_groups_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_share_groups_v_rels_order_idx\` ON \`_share_groups_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_share_groups_v_rels_parent_idx\` ON \`_share_groups_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_share_groups_v_rels_path_idx\` ON \`_share_groups_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_share_groups_v_rels_users_id_idx\` ON \`_share_groups_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`sharing_settings_modes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`collection\` text NOT NULL,
  	\`mode\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`sharing_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`sharing_settings_modes_order_idx\` ON \`sharing_settings_modes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`sharing_settings_modes_parent_id_idx\` ON \`sharing_settings_modes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`sharing_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`company_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`sharing_settings_company_idx\` ON \`sharing_settings\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`sharing_settings_updated_at_idx\` ON \`sharing_settings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sharing_settings_created_at_idx\` ON \`sharing_settings\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`company_idx\` ON \`sharing_settings\` (\`company_id\`);`)
  await db.run(sql`CREATE TABLE \`_sharing_settings_v_version_modes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`collection\` text NOT NULL,
  	\`mode\` text NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_sharing_settings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_sharing_settings_v_version_modes_order_idx\` ON \`_sharing_settings_v_version_modes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_sharing_settings_v_version_modes_parent_id_idx\` ON \`_sharing_settings_v_version_modes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_sharing_settings_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_company_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`sharing_settings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_sharing_settings_v_parent_idx\` ON \`_sharing_settings_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_sharing_settings_v_version_version_company_idx\` ON \`_sharing_settings_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_sharing_settings_v_version_version_updated_at_idx\` ON \`_sharing_settings_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_sharing_settings_v_version_version_created_at_idx\` ON \`_sharing_settings_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_sharing_settings_v_created_at_idx\` ON \`_sharing_settings_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_sharing_settings_v_updated_at_idx\` ON \`_sharing_settings_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_idx\` ON \`_sharing_settings_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE TABLE \`stage_history\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`collection\` text NOT NULL,
  	\`doc\` text NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`process\` text NOT NULL,
  	\`stage\` text NOT NULL,
  	\`entered_at\` text NOT NULL,
  	\`entered_by\` text,
  	\`left_at\` text,
  	\`left_by\` text,
  	\`days\` numeric,
  	\`note\` text,
  	\`is_first\` integer DEFAULT false,
  	\`has_advanced\` integer DEFAULT false,
  	\`company_id\` text(36),
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`stage_history_company_idx\` ON \`stage_history\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`doc_sequence_idx\` ON \`stage_history\` (\`doc\`,\`sequence\`);`)
  await db.run(sql`CREATE INDEX \`company_process_stage_isFirst_hasAdvanced_days_enteredAt_idx\` ON \`stage_history\` (\`company_id\`,\`process\`,\`stage\`,\`is_first\`,\`has_advanced\`,\`days\`,\`entered_at\`,\`doc\`);`)
  await db.run(sql`CREATE TABLE \`leads\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`customer_name\` text,
  	\`contact_name\` text,
  	\`phone\` text,
  	\`email\` text,
  	\`source\` text,
  	\`relation\` text,
  	\`status\` text DEFAULT 'new',
  	\`industry\` text,
  	\`province\` text,
  	\`remark\` text,
  	\`converted_to_id\` text(36),
  	\`converted_contact_id\` text(36),
  	\`converted_opportunity_id\` text(36),
  	\`converted_at\` text,
  	\`owner_id\` text(36),
  	\`company_id\` text(36),
  	\`import_run\` text,
  	\`slot_text01\` text,
  	\`slot_text02\` text,
  	\`slot_text03\` text,
  	\`slot_text04\` text,
  	\`slot_text05\` text,
  	\`slot_text06\` text,
  	\`slot_text07\` text,
  	\`slot_text08\` text,
  	\`slot_text09\` text,
  	\`slot_text10\` text,
  	\`slot_text11\` text,
  	\`slot_text12\` text,
  	\`slot_text13\` text,
  	\`slot_text14\` text,
  	\`slot_text15\` text,
  	\`slot_text16\` text,
  	\`slot_text17\` text,
  	\`slot_text18\` text,
  	\`slot_text19\` text,
  	\`slot_text20\` text,
  	\`slot_text21\` text,
  	\`slot_text22\` text,
  	\`slot_text23\` text,
  	\`slot_text24\` text,
  	\`slot_number01\` numeric,
  	\`slot_number02\` numeric,
  	\`slot_number03\` numeric,
  	\`slot_number04\` numeric,
  	\`slot_number05\` numeric,
  	\`slot_number06\` numeric,
  	\`slot_number07\` numeric,
  	\`slot_number08\` numeric,
  	\`slot_number09\` numeric,
  	\`slot_number10\` numeric,
  	\`slot_number11\` numeric,
  	\`slot_number12\` numeric,
  	\`slot_date01\` text,
  	\`slot_date02\` text,
  	\`slot_date03\` text,
  	\`slot_date04\` text,
  	\`slot_date05\` text,
  	\`slot_date06\` text,
  	\`slot_date07\` text,
  	\`slot_date08\` text,
  	\`slot_flag01\` integer,
  	\`slot_flag02\` integer,
  	\`slot_flag03\` integer,
  	\`slot_flag04\` integer,
  	\`slot_flag05\` integer,
  	\`slot_flag06\` integer,
  	\`slot_flag07\` integer,
  	\`slot_flag08\` integer,
  	\`slot_list01\` text,
  	\`slot_list02\` text,
  	\`slot_list03\` text,
  	\`slot_list04\` text,
  	\`slot_list05\` text,
  	\`slot_list06\` text,
  	\`slot_list07\` text,
  	\`slot_list08\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`converted_to_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`converted_contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`converted_opportunity_id\`) REFERENCES \`opportunities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`leads_phone_idx\` ON \`leads\` (\`phone\`);`)
  await db.run(sql`CREATE INDEX \`leads_converted_to_idx\` ON \`leads\` (\`converted_to_id\`);`)
  await db.run(sql`CREATE INDEX \`leads_converted_contact_idx\` ON \`leads\` (\`converted_contact_id\`);`)
  await db.run(sql`CREATE INDEX \`leads_converted_opportunity_idx\` ON \`leads\` (\`converted_opportunity_id\`);`)
  await db.run(sql`CREATE INDEX \`leads_owner_idx\` ON \`leads\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`leads_company_idx\` ON \`leads\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`leads_import_run_idx\` ON \`leads\` (\`import_run\`);`)
  await db.run(sql`CREATE INDEX \`leads_updated_at_idx\` ON \`leads\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`leads_created_at_idx\` ON \`leads\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`leads_deleted_at_idx\` ON \`leads\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`company_createdAt_7_idx\` ON \`leads\` (\`company_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_updatedAt_7_idx\` ON \`leads\` (\`company_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`company_owner_7_idx\` ON \`leads\` (\`company_id\`,\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`company_status_idx\` ON \`leads\` (\`company_id\`,\`status\`);`)
  await db.run(sql`CREATE INDEX \`company_source_idx\` ON \`leads\` (\`company_id\`,\`source\`);`)
  await db.run(sql`CREATE TABLE \`_leads_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text NOT NULL,
  	\`version_customer_name\` text,
  	\`version_contact_name\` text,
  	\`version_phone\` text,
  	\`version_email\` text,
  	\`version_source\` text,
  	\`version_relation\` text,
  	\`version_status\` text DEFAULT 'new',
  	\`version_industry\` text,
  	\`version_province\` text,
  	\`version_remark\` text,
  	\`version_converted_to_id\` text(36),
  	\`version_converted_contact_id\` text(36),
  	\`version_converted_opportunity_id\` text(36),
  	\`version_converted_at\` text,
  	\`version_owner_id\` text(36),
  	\`version_company_id\` text(36),
  	\`version_import_run\` text,
  	\`version_slot_text01\` text,
  	\`version_slot_text02\` text,
  	\`version_slot_text03\` text,
  	\`version_slot_text04\` text,
  	\`version_slot_text05\` text,
  	\`version_slot_text06\` text,
  	\`version_slot_text07\` text,
  	\`version_slot_text08\` text,
  	\`version_slot_text09\` text,
  	\`version_slot_text10\` text,
  	\`version_slot_text11\` text,
  	\`version_slot_text12\` text,
  	\`version_slot_text13\` text,
  	\`version_slot_text14\` text,
  	\`version_slot_text15\` text,
  	\`version_slot_text16\` text,
  	\`version_slot_text17\` text,
  	\`version_slot_text18\` text,
  	\`version_slot_text19\` text,
  	\`version_slot_text20\` text,
  	\`version_slot_text21\` text,
  	\`version_slot_text22\` text,
  	\`version_slot_text23\` text,
  	\`version_slot_text24\` text,
  	\`version_slot_number01\` numeric,
  	\`version_slot_number02\` numeric,
  	\`version_slot_number03\` numeric,
  	\`version_slot_number04\` numeric,
  	\`version_slot_number05\` numeric,
  	\`version_slot_number06\` numeric,
  	\`version_slot_number07\` numeric,
  	\`version_slot_number08\` numeric,
  	\`version_slot_number09\` numeric,
  	\`version_slot_number10\` numeric,
  	\`version_slot_number11\` numeric,
  	\`version_slot_number12\` numeric,
  	\`version_slot_date01\` text,
  	\`version_slot_date02\` text,
  	\`version_slot_date03\` text,
  	\`version_slot_date04\` text,
  	\`version_slot_date05\` text,
  	\`version_slot_date06\` text,
  	\`version_slot_date07\` text,
  	\`version_slot_date08\` text,
  	\`version_slot_flag01\` integer,
  	\`version_slot_flag02\` integer,
  	\`version_slot_flag03\` integer,
  	\`version_slot_flag04\` integer,
  	\`version_slot_flag05\` integer,
  	\`version_slot_flag06\` integer,
  	\`version_slot_flag07\` integer,
  	\`version_slot_flag08\` integer,
  	\`version_slot_list01\` text,
  	\`version_slot_list02\` text,
  	\`version_slot_list03\` text,
  	\`version_slot_list04\` text,
  	\`version_slot_list05\` text,
  	\`version_slot_list06\` text,
  	\`version_slot_list07\` text,
  	\`version_slot_list08\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`leads\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_converted_to_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_converted_contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_converted_opportunity_id\`) REFERENCES \`opportunities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_leads_v_parent_idx\` ON \`_leads_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_leads_v_version_version_phone_idx\` ON \`_leads_v\` (\`version_phone\`);`)
  await db.run(sql`CREATE INDEX \`_leads_v_version_version_converted_to_idx\` ON \`_leads_v\` (\`version_converted_to_id\`);`)
  await db.run(sql`CREATE INDEX \`_leads_v_version_version_converted_contact_idx\` ON \`_leads_v\` (\`version_converted_contact_id\`);`)
  await db.run(sql`CREATE INDEX \`_leads_v_version_version_converted_opportunity_idx\` ON \`_leads_v\` (\`version_converted_opportunity_id\`);`)
  await db.run(sql`CREATE INDEX \`_leads_v_version_version_owner_idx\` ON \`_leads_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_leads_v_version_version_company_idx\` ON \`_leads_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_leads_v_version_version_import_run_idx\` ON \`_leads_v\` (\`version_import_run\`);`)
  await db.run(sql`CREATE INDEX \`_leads_v_version_version_updated_at_idx\` ON \`_leads_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_leads_v_version_version_created_at_idx\` ON \`_leads_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_leads_v_version_version_deleted_at_idx\` ON \`_leads_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_leads_v_created_at_idx\` ON \`_leads_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_leads_v_updated_at_idx\` ON \`_leads_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_createdAt_6_idx\` ON \`_leads_v\` (\`version_company_id\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_updatedAt_6_idx\` ON \`_leads_v\` (\`version_company_id\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_owner_6_idx\` ON \`_leads_v\` (\`version_company_id\`,\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_status_idx\` ON \`_leads_v\` (\`version_company_id\`,\`version_status\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_source_idx\` ON \`_leads_v\` (\`version_company_id\`,\`version_source\`);`)
  await db.run(sql`CREATE TABLE \`opportunities_lines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`product_id\` text(36) NOT NULL,
  	\`quantity\` numeric DEFAULT 1 NOT NULL,
  	\`price\` numeric,
  	FOREIGN KEY (\`product_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`opportunities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`opportunities_lines_order_idx\` ON \`opportunities_lines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_lines_parent_id_idx\` ON \`opportunities_lines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_lines_product_idx\` ON \`opportunities_lines\` (\`product_id\`);`)
  await db.run(sql`CREATE TABLE \`opportunities\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`customer_id\` text(36) NOT NULL,
  	\`process_id\` text(36),
  	\`stage\` text,
  	\`stage_kind\` text,
  	\`stage_entered_at\` text,
  	\`amount\` numeric,
  	\`probability\` numeric,
  	\`own_probability\` integer,
  	\`expected_close_at\` text,
  	\`source\` text,
  	\`type\` text,
  	\`created_by_head_id\` text(36),
  	\`assigned_to_id\` text(36),
  	\`remark\` text,
  	\`lost_reason\` text,
  	\`lost_to_id\` text(36),
  	\`closed_at\` text,
  	\`credited_to_id\` text(36),
  	\`credited_amount\` numeric,
  	\`owner_id\` text(36),
  	\`company_id\` text(36),
  	\`import_run\` text,
  	\`slot_text01\` text,
  	\`slot_text02\` text,
  	\`slot_text03\` text,
  	\`slot_text04\` text,
  	\`slot_text05\` text,
  	\`slot_text06\` text,
  	\`slot_text07\` text,
  	\`slot_text08\` text,
  	\`slot_text09\` text,
  	\`slot_text10\` text,
  	\`slot_text11\` text,
  	\`slot_text12\` text,
  	\`slot_text13\` text,
  	\`slot_text14\` text,
  	\`slot_text15\` text,
  	\`slot_text16\` text,
  	\`slot_text17\` text,
  	\`slot_text18\` text,
  	\`slot_text19\` text,
  	\`slot_text20\` text,
  	\`slot_text21\` text,
  	\`slot_text22\` text,
  	\`slot_text23\` text,
  	\`slot_text24\` text,
  	\`slot_number01\` numeric,
  	\`slot_number02\` numeric,
  	\`slot_number03\` numeric,
  	\`slot_number04\` numeric,
  	\`slot_number05\` numeric,
  	\`slot_number06\` numeric,
  	\`slot_number07\` numeric,
  	\`slot_number08\` numeric,
  	\`slot_number09\` numeric,
  	\`slot_number10\` numeric,
  	\`slot_number11\` numeric,
  	\`slot_number12\` numeric,
  	\`slot_date01\` text,
  	\`slot_date02\` text,
  	\`slot_date03\` text,
  	\`slot_date04\` text,
  	\`slot_date05\` text,
  	\`slot_date06\` text,
  	\`slot_date07\` text,
  	\`slot_date08\` text,
  	\`slot_flag01\` integer,
  	\`slot_flag02\` integer,
  	\`slot_flag03\` integer,
  	\`slot_flag04\` integer,
  	\`slot_flag05\` integer,
  	\`slot_flag06\` integer,
  	\`slot_flag07\` integer,
  	\`slot_flag08\` integer,
  	\`slot_list01\` text,
  	\`slot_list02\` text,
  	\`slot_list03\` text,
  	\`slot_list04\` text,
  	\`slot_list05\` text,
  	\`slot_list06\` text,
  	\`slot_list07\` text,
  	\`slot_list08\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`process_id\`) REFERENCES \`processes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_head_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`assigned_to_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lost_to_id\`) REFERENCES \`competitors\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`credited_to_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`opportunities_customer_idx\` ON \`opportunities\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_process_idx\` ON \`opportunities\` (\`process_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_created_by_head_idx\` ON \`opportunities\` (\`created_by_head_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_assigned_to_idx\` ON \`opportunities\` (\`assigned_to_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_lost_to_idx\` ON \`opportunities\` (\`lost_to_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_credited_to_idx\` ON \`opportunities\` (\`credited_to_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_owner_idx\` ON \`opportunities\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_company_idx\` ON \`opportunities\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_import_run_idx\` ON \`opportunities\` (\`import_run\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_updated_at_idx\` ON \`opportunities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_created_at_idx\` ON \`opportunities\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_deleted_at_idx\` ON \`opportunities\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`company_createdAt_8_idx\` ON \`opportunities\` (\`company_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_updatedAt_8_idx\` ON \`opportunities\` (\`company_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`company_owner_8_idx\` ON \`opportunities\` (\`company_id\`,\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`company_process_stage_deletedAt_amount_probability_idx\` ON \`opportunities\` (\`company_id\`,\`process_id\`,\`stage\`,\`deleted_at\`,\`amount\`,\`probability\`);`)
  await db.run(sql`CREATE INDEX \`company_customer_1_idx\` ON \`opportunities\` (\`company_id\`,\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`company_expectedCloseAt_idx\` ON \`opportunities\` (\`company_id\`,\`expected_close_at\`);`)
  await db.run(sql`CREATE INDEX \`company_creditedTo_closedAt_idx\` ON \`opportunities\` (\`company_id\`,\`credited_to_id\`,\`closed_at\`);`)
  await db.run(sql`CREATE TABLE \`opportunities_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`contacts_id\` text(36),
  	\`customers_id\` text(36),
  	\`competitors_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`opportunities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`customers_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`competitors_id\`) REFERENCES \`competitors\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`opportunities_rels_order_idx\` ON \`opportunities_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_rels_parent_idx\` ON \`opportunities_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_rels_path_idx\` ON \`opportunities_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_rels_contacts_id_idx\` ON \`opportunities_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_rels_customers_id_idx\` ON \`opportunities_rels\` (\`customers_id\`);`)
  await db.run(sql`CREATE INDEX \`opportunities_rels_competitors_id_idx\` ON \`opportunities_rels\` (\`competitors_id\`);`)
  await db.run(sql`CREATE TABLE \`_opportunities_v_version_lines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`product_id\` text(36) NOT NULL,
  	\`quantity\` numeric DEFAULT 1 NOT NULL,
  	\`price\` numeric,
  	\`_uuid\` text,
  	FOREIGN KEY (\`product_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_opportunities_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_lines_order_idx\` ON \`_opportunities_v_version_lines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_lines_parent_id_idx\` ON \`_opportunities_v_version_lines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_lines_product_idx\` ON \`_opportunities_v_version_lines\` (\`product_id\`);`)
  await db.run(sql`CREATE TABLE \`_opportunities_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_customer_id\` text(36) NOT NULL,
  	\`version_process_id\` text(36),
  	\`version_stage\` text,
  	\`version_stage_kind\` text,
  	\`version_stage_entered_at\` text,
  	\`version_amount\` numeric,
  	\`version_probability\` numeric,
  	\`version_own_probability\` integer,
  	\`version_expected_close_at\` text,
  	\`version_source\` text,
  	\`version_type\` text,
  	\`version_created_by_head_id\` text(36),
  	\`version_assigned_to_id\` text(36),
  	\`version_remark\` text,
  	\`version_lost_reason\` text,
  	\`version_lost_to_id\` text(36),
  	\`version_closed_at\` text,
  	\`version_credited_to_id\` text(36),
  	\`version_credited_amount\` numeric,
  	\`version_owner_id\` text(36),
  	\`version_company_id\` text(36),
  	\`version_import_run\` text,
  	\`version_slot_text01\` text,
  	\`version_slot_text02\` text,
  	\`version_slot_text03\` text,
  	\`version_slot_text04\` text,
  	\`version_slot_text05\` text,
  	\`version_slot_text06\` text,
  	\`version_slot_text07\` text,
  	\`version_slot_text08\` text,
  	\`version_slot_text09\` text,
  	\`version_slot_text10\` text,
  	\`version_slot_text11\` text,
  	\`version_slot_text12\` text,
  	\`version_slot_text13\` text,
  	\`version_slot_text14\` text,
  	\`version_slot_text15\` text,
  	\`version_slot_text16\` text,
  	\`version_slot_text17\` text,
  	\`version_slot_text18\` text,
  	\`version_slot_text19\` text,
  	\`version_slot_text20\` text,
  	\`version_slot_text21\` text,
  	\`version_slot_text22\` text,
  	\`version_slot_text23\` text,
  	\`version_slot_text24\` text,
  	\`version_slot_number01\` numeric,
  	\`version_slot_number02\` numeric,
  	\`version_slot_number03\` numeric,
  	\`version_slot_number04\` numeric,
  	\`version_slot_number05\` numeric,
  	\`version_slot_number06\` numeric,
  	\`version_slot_number07\` numeric,
  	\`version_slot_number08\` numeric,
  	\`version_slot_number09\` numeric,
  	\`version_slot_number10\` numeric,
  	\`version_slot_number11\` numeric,
  	\`version_slot_number12\` numeric,
  	\`version_slot_date01\` text,
  	\`version_slot_date02\` text,
  	\`version_slot_date03\` text,
  	\`version_slot_date04\` text,
  	\`version_slot_date05\` text,
  	\`version_slot_date06\` text,
  	\`version_slot_date07\` text,
  	\`version_slot_date08\` text,
  	\`version_slot_flag01\` integer,
  	\`version_slot_flag02\` integer,
  	\`version_slot_flag03\` integer,
  	\`version_slot_flag04\` integer,
  	\`version_slot_flag05\` integer,
  	\`version_slot_flag06\` integer,
  	\`version_slot_flag07\` integer,
  	\`version_slot_flag08\` integer,
  	\`version_slot_list01\` text,
  	\`version_slot_list02\` text,
  	\`version_slot_list03\` text,
  	\`version_slot_list04\` text,
  	\`version_slot_list05\` text,
  	\`version_slot_list06\` text,
  	\`version_slot_list07\` text,
  	\`version_slot_list08\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`opportunities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_process_id\`) REFERENCES \`processes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_head_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_assigned_to_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_lost_to_id\`) REFERENCES \`competitors\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_credited_to_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_opportunities_v_parent_idx\` ON \`_opportunities_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_customer_idx\` ON \`_opportunities_v\` (\`version_customer_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_process_idx\` ON \`_opportunities_v\` (\`version_process_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_created_by_head_idx\` ON \`_opportunities_v\` (\`version_created_by_head_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_assigned_to_idx\` ON \`_opportunities_v\` (\`version_assigned_to_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_lost_to_idx\` ON \`_opportunities_v\` (\`version_lost_to_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_credited_to_idx\` ON \`_opportunities_v\` (\`version_credited_to_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_owner_idx\` ON \`_opportunities_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_company_idx\` ON \`_opportunities_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_import_run_idx\` ON \`_opportunities_v\` (\`version_import_run\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_updated_at_idx\` ON \`_opportunities_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_created_at_idx\` ON \`_opportunities_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_deleted_at_idx\` ON \`_opportunities_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_created_at_idx\` ON \`_opportunities_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_updated_at_idx\` ON \`_opportunities_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_createdAt_7_idx\` ON \`_opportunities_v\` (\`version_company_id\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_updatedAt_7_idx\` ON \`_opportunities_v\` (\`version_company_id\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_owner_7_idx\` ON \`_opportunities_v\` (\`version_company_id\`,\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_idx\` ON \`_opportunities_v\` (\`version_company_id\`,\`version_process_id\`,\`version_stage\`,\`version_deleted_at\`,\`version_amount\`,\`version_probability\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_customer_1_idx\` ON \`_opportunities_v\` (\`version_company_id\`,\`version_customer_id\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_expectedCloseAt_idx\` ON \`_opportunities_v\` (\`version_company_id\`,\`version_expected_close_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_creditedTo_version_closedAt_idx\` ON \`_opportunities_v\` (\`version_company_id\`,\`version_credited_to_id\`,\`version_closed_at\`);`)
  await db.run(sql`CREATE TABLE \`_opportunities_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`contacts_id\` text(36),
  	\`customers_id\` text(36),
  	\`competitors_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_opportunities_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`customers_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`competitors_id\`) REFERENCES \`competitors\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_opportunities_v_rels_order_idx\` ON \`_opportunities_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_rels_parent_idx\` ON \`_opportunities_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_rels_path_idx\` ON \`_opportunities_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_rels_contacts_id_idx\` ON \`_opportunities_v_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_rels_customers_id_idx\` ON \`_opportunities_v_rels\` (\`customers_id\`);`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_rels_competitors_id_idx\` ON \`_opportunities_v_rels\` (\`competitors_id\`);`)
  await db.run(sql`CREATE TABLE \`quotes_lines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`product_id\` text(36) NOT NULL,
  	\`quantity\` numeric DEFAULT 1 NOT NULL,
  	\`discount_rate\` numeric,
  	\`list_price\` numeric,
  	\`price\` numeric,
  	\`amount\` numeric,
  	\`discount_kind\` text,
  	\`discount_rule\` text,
  	\`discount_from\` numeric,
  	FOREIGN KEY (\`product_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`quotes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`quotes_lines_order_idx\` ON \`quotes_lines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`quotes_lines_parent_id_idx\` ON \`quotes_lines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`quotes_lines_product_idx\` ON \`quotes_lines\` (\`product_id\`);`)
  await db.run(sql`CREATE TABLE \`quotes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`customer_id\` text(36) NOT NULL,
  	\`opportunity_id\` text(36),
  	\`agent_id\` text(36),
  	\`total\` numeric,
  	\`status\` text,
  	\`valid_until\` text,
  	\`version\` numeric,
  	\`previous_id\` text(36),
  	\`next_version\` text,
  	\`submitted_at\` text,
  	\`accepted_at\` text,
  	\`remark\` text,
  	\`owner_id\` text(36),
  	\`company_id\` text(36),
  	\`import_run\` text,
  	\`slot_text01\` text,
  	\`slot_text02\` text,
  	\`slot_text03\` text,
  	\`slot_text04\` text,
  	\`slot_text05\` text,
  	\`slot_text06\` text,
  	\`slot_text07\` text,
  	\`slot_text08\` text,
  	\`slot_text09\` text,
  	\`slot_text10\` text,
  	\`slot_text11\` text,
  	\`slot_text12\` text,
  	\`slot_text13\` text,
  	\`slot_text14\` text,
  	\`slot_text15\` text,
  	\`slot_text16\` text,
  	\`slot_text17\` text,
  	\`slot_text18\` text,
  	\`slot_text19\` text,
  	\`slot_text20\` text,
  	\`slot_text21\` text,
  	\`slot_text22\` text,
  	\`slot_text23\` text,
  	\`slot_text24\` text,
  	\`slot_number01\` numeric,
  	\`slot_number02\` numeric,
  	\`slot_number03\` numeric,
  	\`slot_number04\` numeric,
  	\`slot_number05\` numeric,
  	\`slot_number06\` numeric,
  	\`slot_number07\` numeric,
  	\`slot_number08\` numeric,
  	\`slot_number09\` numeric,
  	\`slot_number10\` numeric,
  	\`slot_number11\` numeric,
  	\`slot_number12\` numeric,
  	\`slot_date01\` text,
  	\`slot_date02\` text,
  	\`slot_date03\` text,
  	\`slot_date04\` text,
  	\`slot_date05\` text,
  	\`slot_date06\` text,
  	\`slot_date07\` text,
  	\`slot_date08\` text,
  	\`slot_flag01\` integer,
  	\`slot_flag02\` integer,
  	\`slot_flag03\` integer,
  	\`slot_flag04\` integer,
  	\`slot_flag05\` integer,
  	\`slot_flag06\` integer,
  	\`slot_flag07\` integer,
  	\`slot_flag08\` integer,
  	\`slot_list01\` text,
  	\`slot_list02\` text,
  	\`slot_list03\` text,
  	\`slot_list04\` text,
  	\`slot_list05\` text,
  	\`slot_list06\` text,
  	\`slot_list07\` text,
  	\`slot_list08\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`opportunity_id\`) REFERENCES \`opportunities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`agent_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`previous_id\`) REFERENCES \`quotes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`quotes_customer_idx\` ON \`quotes\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`quotes_opportunity_idx\` ON \`quotes\` (\`opportunity_id\`);`)
  await db.run(sql`CREATE INDEX \`quotes_agent_idx\` ON \`quotes\` (\`agent_id\`);`)
  await db.run(sql`CREATE INDEX \`quotes_previous_idx\` ON \`quotes\` (\`previous_id\`);`)
  await db.run(sql`CREATE INDEX \`quotes_owner_idx\` ON \`quotes\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`quotes_company_idx\` ON \`quotes\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`quotes_import_run_idx\` ON \`quotes\` (\`import_run\`);`)
  await db.run(sql`CREATE INDEX \`quotes_updated_at_idx\` ON \`quotes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`quotes_created_at_idx\` ON \`quotes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`quotes_deleted_at_idx\` ON \`quotes\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`company_createdAt_9_idx\` ON \`quotes\` (\`company_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_updatedAt_9_idx\` ON \`quotes\` (\`company_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`company_owner_9_idx\` ON \`quotes\` (\`company_id\`,\`owner_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`company_code_2_idx\` ON \`quotes\` (\`company_id\`,\`code\`);`)
  await db.run(sql`CREATE INDEX \`company_customer_2_idx\` ON \`quotes\` (\`company_id\`,\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`company_opportunity_idx\` ON \`quotes\` (\`company_id\`,\`opportunity_id\`);`)
  await db.run(sql`CREATE INDEX \`company_status_1_idx\` ON \`quotes\` (\`company_id\`,\`status\`);`)
  await db.run(sql`CREATE TABLE \`_quotes_v_version_lines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`product_id\` text(36) NOT NULL,
  	\`quantity\` numeric DEFAULT 1 NOT NULL,
  	\`discount_rate\` numeric,
  	\`list_price\` numeric,
  	\`price\` numeric,
  	\`amount\` numeric,
  	\`discount_kind\` text,
  	\`discount_rule\` text,
  	\`discount_from\` numeric,
  	\`_uuid\` text,
  	FOREIGN KEY (\`product_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_quotes_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_quotes_v_version_lines_order_idx\` ON \`_quotes_v_version_lines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_version_lines_parent_id_idx\` ON \`_quotes_v_version_lines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_version_lines_product_idx\` ON \`_quotes_v_version_lines\` (\`product_id\`);`)
  await db.run(sql`CREATE TABLE \`_quotes_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_code\` text,
  	\`version_customer_id\` text(36) NOT NULL,
  	\`version_opportunity_id\` text(36),
  	\`version_agent_id\` text(36),
  	\`version_total\` numeric,
  	\`version_status\` text,
  	\`version_valid_until\` text,
  	\`version_version\` numeric,
  	\`version_previous_id\` text(36),
  	\`version_next_version\` text,
  	\`version_submitted_at\` text,
  	\`version_accepted_at\` text,
  	\`version_remark\` text,
  	\`version_owner_id\` text(36),
  	\`version_company_id\` text(36),
  	\`version_import_run\` text,
  	\`version_slot_text01\` text,
  	\`version_slot_text02\` text,
  	\`version_slot_text03\` text,
  	\`version_slot_text04\` text,
  	\`version_slot_text05\` text,
  	\`version_slot_text06\` text,
  	\`version_slot_text07\` text,
  	\`version_slot_text08\` text,
  	\`version_slot_text09\` text,
  	\`version_slot_text10\` text,
  	\`version_slot_text11\` text,
  	\`version_slot_text12\` text,
  	\`version_slot_text13\` text,
  	\`version_slot_text14\` text,
  	\`version_slot_text15\` text,
  	\`version_slot_text16\` text,
  	\`version_slot_text17\` text,
  	\`version_slot_text18\` text,
  	\`version_slot_text19\` text,
  	\`version_slot_text20\` text,
  	\`version_slot_text21\` text,
  	\`version_slot_text22\` text,
  	\`version_slot_text23\` text,
  	\`version_slot_text24\` text,
  	\`version_slot_number01\` numeric,
  	\`version_slot_number02\` numeric,
  	\`version_slot_number03\` numeric,
  	\`version_slot_number04\` numeric,
  	\`version_slot_number05\` numeric,
  	\`version_slot_number06\` numeric,
  	\`version_slot_number07\` numeric,
  	\`version_slot_number08\` numeric,
  	\`version_slot_number09\` numeric,
  	\`version_slot_number10\` numeric,
  	\`version_slot_number11\` numeric,
  	\`version_slot_number12\` numeric,
  	\`version_slot_date01\` text,
  	\`version_slot_date02\` text,
  	\`version_slot_date03\` text,
  	\`version_slot_date04\` text,
  	\`version_slot_date05\` text,
  	\`version_slot_date06\` text,
  	\`version_slot_date07\` text,
  	\`version_slot_date08\` text,
  	\`version_slot_flag01\` integer,
  	\`version_slot_flag02\` integer,
  	\`version_slot_flag03\` integer,
  	\`version_slot_flag04\` integer,
  	\`version_slot_flag05\` integer,
  	\`version_slot_flag06\` integer,
  	\`version_slot_flag07\` integer,
  	\`version_slot_flag08\` integer,
  	\`version_slot_list01\` text,
  	\`version_slot_list02\` text,
  	\`version_slot_list03\` text,
  	\`version_slot_list04\` text,
  	\`version_slot_list05\` text,
  	\`version_slot_list06\` text,
  	\`version_slot_list07\` text,
  	\`version_slot_list08\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`quotes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_opportunity_id\`) REFERENCES \`opportunities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_agent_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_previous_id\`) REFERENCES \`quotes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_quotes_v_parent_idx\` ON \`_quotes_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_version_version_customer_idx\` ON \`_quotes_v\` (\`version_customer_id\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_version_version_opportunity_idx\` ON \`_quotes_v\` (\`version_opportunity_id\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_version_version_agent_idx\` ON \`_quotes_v\` (\`version_agent_id\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_version_version_previous_idx\` ON \`_quotes_v\` (\`version_previous_id\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_version_version_owner_idx\` ON \`_quotes_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_version_version_company_idx\` ON \`_quotes_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_version_version_import_run_idx\` ON \`_quotes_v\` (\`version_import_run\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_version_version_updated_at_idx\` ON \`_quotes_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_version_version_created_at_idx\` ON \`_quotes_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_version_version_deleted_at_idx\` ON \`_quotes_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_created_at_idx\` ON \`_quotes_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_quotes_v_updated_at_idx\` ON \`_quotes_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_createdAt_8_idx\` ON \`_quotes_v\` (\`version_company_id\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_updatedAt_8_idx\` ON \`_quotes_v\` (\`version_company_id\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_owner_8_idx\` ON \`_quotes_v\` (\`version_company_id\`,\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_code_2_idx\` ON \`_quotes_v\` (\`version_company_id\`,\`version_code\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_customer_2_idx\` ON \`_quotes_v\` (\`version_company_id\`,\`version_customer_id\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_opportunity_idx\` ON \`_quotes_v\` (\`version_company_id\`,\`version_opportunity_id\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_status_1_idx\` ON \`_quotes_v\` (\`version_company_id\`,\`version_status\`);`)
  await db.run(sql`CREATE TABLE \`competitors\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`nature\` text,
  	\`danger\` text,
  	\`strengths\` text,
  	\`weaknesses\` text,
  	\`website\` text,
  	\`owner_id\` text(36),
  	\`company_id\` text(36),
  	\`import_run\` text,
  	\`slot_text01\` text,
  	\`slot_text02\` text,
  	\`slot_text03\` text,
  	\`slot_text04\` text,
  	\`slot_text05\` text,
  	\`slot_text06\` text,
  	\`slot_text07\` text,
  	\`slot_text08\` text,
  	\`slot_text09\` text,
  	\`slot_text10\` text,
  	\`slot_text11\` text,
  	\`slot_text12\` text,
  	\`slot_text13\` text,
  	\`slot_text14\` text,
  	\`slot_text15\` text,
  	\`slot_text16\` text,
  	\`slot_text17\` text,
  	\`slot_text18\` text,
  	\`slot_text19\` text,
  	\`slot_text20\` text,
  	\`slot_text21\` text,
  	\`slot_text22\` text,
  	\`slot_text23\` text,
  	\`slot_text24\` text,
  	\`slot_number01\` numeric,
  	\`slot_number02\` numeric,
  	\`slot_number03\` numeric,
  	\`slot_number04\` numeric,
  	\`slot_number05\` numeric,
  	\`slot_number06\` numeric,
  	\`slot_number07\` numeric,
  	\`slot_number08\` numeric,
  	\`slot_number09\` numeric,
  	\`slot_number10\` numeric,
  	\`slot_number11\` numeric,
  	\`slot_number12\` numeric,
  	\`slot_date01\` text,
  	\`slot_date02\` text,
  	\`slot_date03\` text,
  	\`slot_date04\` text,
  	\`slot_date05\` text,
  	\`slot_date06\` text,
  	\`slot_date07\` text,
  	\`slot_date08\` text,
  	\`slot_flag01\` integer,
  	\`slot_flag02\` integer,
  	\`slot_flag03\` integer,
  	\`slot_flag04\` integer,
  	\`slot_flag05\` integer,
  	\`slot_flag06\` integer,
  	\`slot_flag07\` integer,
  	\`slot_flag08\` integer,
  	\`slot_list01\` text,
  	\`slot_list02\` text,
  	\`slot_list03\` text,
  	\`slot_list04\` text,
  	\`slot_list05\` text,
  	\`slot_list06\` text,
  	\`slot_list07\` text,
  	\`slot_list08\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`competitors_owner_idx\` ON \`competitors\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`competitors_company_idx\` ON \`competitors\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`competitors_import_run_idx\` ON \`competitors\` (\`import_run\`);`)
  await db.run(sql`CREATE INDEX \`competitors_updated_at_idx\` ON \`competitors\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`competitors_created_at_idx\` ON \`competitors\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`competitors_deleted_at_idx\` ON \`competitors\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`company_createdAt_10_idx\` ON \`competitors\` (\`company_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_updatedAt_10_idx\` ON \`competitors\` (\`company_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`company_owner_10_idx\` ON \`competitors\` (\`company_id\`,\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`company_name_5_idx\` ON \`competitors\` (\`company_id\`,\`name\`);`)
  await db.run(sql`CREATE TABLE \`_competitors_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text NOT NULL,
  	\`version_nature\` text,
  	\`version_danger\` text,
  	\`version_strengths\` text,
  	\`version_weaknesses\` text,
  	\`version_website\` text,
  	\`version_owner_id\` text(36),
  	\`version_company_id\` text(36),
  	\`version_import_run\` text,
  	\`version_slot_text01\` text,
  	\`version_slot_text02\` text,
  	\`version_slot_text03\` text,
  	\`version_slot_text04\` text,
  	\`version_slot_text05\` text,
  	\`version_slot_text06\` text,
  	\`version_slot_text07\` text,
  	\`version_slot_text08\` text,
  	\`version_slot_text09\` text,
  	\`version_slot_text10\` text,
  	\`version_slot_text11\` text,
  	\`version_slot_text12\` text,
  	\`version_slot_text13\` text,
  	\`version_slot_text14\` text,
  	\`version_slot_text15\` text,
  	\`version_slot_text16\` text,
  	\`version_slot_text17\` text,
  	\`version_slot_text18\` text,
  	\`version_slot_text19\` text,
  	\`version_slot_text20\` text,
  	\`version_slot_text21\` text,
  	\`version_slot_text22\` text,
  	\`version_slot_text23\` text,
  	\`version_slot_text24\` text,
  	\`version_slot_number01\` numeric,
  	\`version_slot_number02\` numeric,
  	\`version_slot_number03\` numeric,
  	\`version_slot_number04\` numeric,
  	\`version_slot_number05\` numeric,
  	\`version_slot_number06\` numeric,
  	\`version_slot_number07\` numeric,
  	\`version_slot_number08\` numeric,
  	\`version_slot_number09\` numeric,
  	\`version_slot_number10\` numeric,
  	\`version_slot_number11\` numeric,
  	\`version_slot_number12\` numeric,
  	\`version_slot_date01\` text,
  	\`version_slot_date02\` text,
  	\`version_slot_date03\` text,
  	\`version_slot_date04\` text,
  	\`version_slot_date05\` text,
  	\`version_slot_date06\` text,
  	\`version_slot_date07\` text,
  	\`version_slot_date08\` text,
  	\`version_slot_flag01\` integer,
  	\`version_slot_flag02\` integer,
  	\`version_slot_flag03\` integer,
  	\`version_slot_flag04\` integer,
  	\`version_slot_flag05\` integer,
  	\`version_slot_flag06\` integer,
  	\`version_slot_flag07\` integer,
  	\`version_slot_flag08\` integer,
  	\`version_slot_list01\` text,
  	\`version_slot_list02\` text,
  	\`version_slot_list03\` text,
  	\`version_slot_list04\` text,
  	\`version_slot_list05\` text,
  	\`version_slot_list06\` text,
  	\`version_slot_list07\` text,
  	\`version_slot_list08\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`competitors\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_competitors_v_parent_idx\` ON \`_competitors_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_competitors_v_version_version_owner_idx\` ON \`_competitors_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_competitors_v_version_version_company_idx\` ON \`_competitors_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_competitors_v_version_version_import_run_idx\` ON \`_competitors_v\` (\`version_import_run\`);`)
  await db.run(sql`CREATE INDEX \`_competitors_v_version_version_updated_at_idx\` ON \`_competitors_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_competitors_v_version_version_created_at_idx\` ON \`_competitors_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_competitors_v_version_version_deleted_at_idx\` ON \`_competitors_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_competitors_v_created_at_idx\` ON \`_competitors_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_competitors_v_updated_at_idx\` ON \`_competitors_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_createdAt_9_idx\` ON \`_competitors_v\` (\`version_company_id\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_updatedAt_9_idx\` ON \`_competitors_v\` (\`version_company_id\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_owner_9_idx\` ON \`_competitors_v\` (\`version_company_id\`,\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_name_5_idx\` ON \`_competitors_v\` (\`version_company_id\`,\`version_name\`);`)
  await db.run(sql`CREATE TABLE \`discount_rules_bands\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` numeric DEFAULT 0 NOT NULL,
  	\`rate\` numeric NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`discount_rules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`discount_rules_bands_order_idx\` ON \`discount_rules_bands\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`discount_rules_bands_parent_id_idx\` ON \`discount_rules_bands\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`discount_rules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`kind\` text DEFAULT 'volume' NOT NULL,
  	\`product_id\` text(36),
  	\`category_id\` text(36),
  	\`customer_id\` text(36),
  	\`agent_id\` text(36),
  	\`position_id\` text(36),
  	\`valid_from\` text,
  	\`valid_to\` text,
  	\`remark\` text,
  	\`owner_id\` text(36),
  	\`company_id\` text(36),
  	\`import_run\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`product_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`category_id\`) REFERENCES \`product_categories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`agent_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`position_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`discount_rules_product_idx\` ON \`discount_rules\` (\`product_id\`);`)
  await db.run(sql`CREATE INDEX \`discount_rules_category_idx\` ON \`discount_rules\` (\`category_id\`);`)
  await db.run(sql`CREATE INDEX \`discount_rules_customer_idx\` ON \`discount_rules\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`discount_rules_agent_idx\` ON \`discount_rules\` (\`agent_id\`);`)
  await db.run(sql`CREATE INDEX \`discount_rules_position_idx\` ON \`discount_rules\` (\`position_id\`);`)
  await db.run(sql`CREATE INDEX \`discount_rules_owner_idx\` ON \`discount_rules\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`discount_rules_company_idx\` ON \`discount_rules\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`discount_rules_import_run_idx\` ON \`discount_rules\` (\`import_run\`);`)
  await db.run(sql`CREATE INDEX \`discount_rules_updated_at_idx\` ON \`discount_rules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`discount_rules_created_at_idx\` ON \`discount_rules\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`discount_rules_deleted_at_idx\` ON \`discount_rules\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`company_createdAt_11_idx\` ON \`discount_rules\` (\`company_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_updatedAt_11_idx\` ON \`discount_rules\` (\`company_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`company_owner_11_idx\` ON \`discount_rules\` (\`company_id\`,\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`company_kind_idx\` ON \`discount_rules\` (\`company_id\`,\`kind\`);`)
  await db.run(sql`CREATE TABLE \`_discount_rules_v_version_bands\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`from\` numeric DEFAULT 0 NOT NULL,
  	\`rate\` numeric NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_discount_rules_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_discount_rules_v_version_bands_order_idx\` ON \`_discount_rules_v_version_bands\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_discount_rules_v_version_bands_parent_id_idx\` ON \`_discount_rules_v_version_bands\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_discount_rules_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_kind\` text DEFAULT 'volume' NOT NULL,
  	\`version_product_id\` text(36),
  	\`version_category_id\` text(36),
  	\`version_customer_id\` text(36),
  	\`version_agent_id\` text(36),
  	\`version_position_id\` text(36),
  	\`version_valid_from\` text,
  	\`version_valid_to\` text,
  	\`version_remark\` text,
  	\`version_owner_id\` text(36),
  	\`version_company_id\` text(36),
  	\`version_import_run\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`discount_rules\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_product_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_category_id\`) REFERENCES \`product_categories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_agent_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_position_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_discount_rules_v_parent_idx\` ON \`_discount_rules_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_discount_rules_v_version_version_product_idx\` ON \`_discount_rules_v\` (\`version_product_id\`);`)
  await db.run(sql`CREATE INDEX \`_discount_rules_v_version_version_category_idx\` ON \`_discount_rules_v\` (\`version_category_id\`);`)
  await db.run(sql`CREATE INDEX \`_discount_rules_v_version_version_customer_idx\` ON \`_discount_rules_v\` (\`version_customer_id\`);`)
  await db.run(sql`CREATE INDEX \`_discount_rules_v_version_version_agent_idx\` ON \`_discount_rules_v\` (\`version_agent_id\`);`)
  await db.run(sql`CREATE INDEX \`_discount_rules_v_version_version_position_idx\` ON \`_discount_rules_v\` (\`version_position_id\`);`)
  await db.run(sql`CREATE INDEX \`_discount_rules_v_version_version_owner_idx\` ON \`_discount_rules_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_discount_rules_v_version_version_company_idx\` ON \`_discount_rules_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_discount_rules_v_version_version_import_run_idx\` ON \`_discount_rules_v\` (\`version_import_run\`);`)
  await db.run(sql`CREATE INDEX \`_discount_rules_v_version_version_updated_at_idx\` ON \`_discount_rules_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_discount_rules_v_version_version_created_at_idx\` ON \`_discount_rules_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_discount_rules_v_version_version_deleted_at_idx\` ON \`_discount_rules_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_discount_rules_v_created_at_idx\` ON \`_discount_rules_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_discount_rules_v_updated_at_idx\` ON \`_discount_rules_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_createdAt_10_idx\` ON \`_discount_rules_v\` (\`version_company_id\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_updatedAt_10_idx\` ON \`_discount_rules_v\` (\`version_company_id\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_owner_10_idx\` ON \`_discount_rules_v\` (\`version_company_id\`,\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_kind_idx\` ON \`_discount_rules_v\` (\`version_company_id\`,\`version_kind\`);`)
  await db.run(sql`CREATE TABLE \`sales_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`claim_limit\` numeric,
  	\`recycle_after_days\` numeric,
  	\`company_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`sales_settings_company_idx\` ON \`sales_settings\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`sales_settings_updated_at_idx\` ON \`sales_settings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sales_settings_created_at_idx\` ON \`sales_settings\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`company_1_idx\` ON \`sales_settings\` (\`company_id\`);`)
  await db.run(sql`CREATE TABLE \`_sales_settings_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_claim_limit\` numeric,
  	\`version_recycle_after_days\` numeric,
  	\`version_company_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`sales_settings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_sales_settings_v_parent_idx\` ON \`_sales_settings_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_sales_settings_v_version_version_company_idx\` ON \`_sales_settings_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_sales_settings_v_version_version_updated_at_idx\` ON \`_sales_settings_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_sales_settings_v_version_version_created_at_idx\` ON \`_sales_settings_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_sales_settings_v_created_at_idx\` ON \`_sales_settings_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_sales_settings_v_updated_at_idx\` ON \`_sales_settings_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_1_idx\` ON \`_sales_settings_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE TABLE \`lead_forms_regions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`region\` text,
  	\`member_id\` text(36),
  	FOREIGN KEY (\`member_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`lead_forms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`lead_forms_regions_order_idx\` ON \`lead_forms_regions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`lead_forms_regions_parent_id_idx\` ON \`lead_forms_regions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`lead_forms_regions_member_idx\` ON \`lead_forms_regions\` (\`member_id\`);`)
  await db.run(sql`CREATE TABLE \`lead_forms\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`active\` integer DEFAULT true,
  	\`title\` text,
  	\`introduction\` text,
  	\`assignment\` text DEFAULT 'roundRobin' NOT NULL,
  	\`token\` text,
  	\`company_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`lead_forms_token_idx\` ON \`lead_forms\` (\`token\`);`)
  await db.run(sql`CREATE INDEX \`lead_forms_company_idx\` ON \`lead_forms\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`lead_forms_updated_at_idx\` ON \`lead_forms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`lead_forms_created_at_idx\` ON \`lead_forms\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`company_2_idx\` ON \`lead_forms\` (\`company_id\`);`)
  await db.run(sql`CREATE TABLE \`lead_forms_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`lead_forms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`lead_forms_rels_order_idx\` ON \`lead_forms_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`lead_forms_rels_parent_idx\` ON \`lead_forms_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`lead_forms_rels_path_idx\` ON \`lead_forms_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`lead_forms_rels_users_id_idx\` ON \`lead_forms_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`pooled_at\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`pool_reason\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`claimed_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`claimed_at\` text;`)
  await db.run(sql`CREATE INDEX \`customers_claimed_by_idx\` ON \`customers\` (\`claimed_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_pooled_at\` text;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_pool_reason\` text;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_claimed_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_claimed_at\` text;`)
  await db.run(sql`CREATE INDEX \`_customers_v_version_version_claimed_by_idx\` ON \`_customers_v\` (\`version_claimed_by_id\`);`)
  await db.run(sql`ALTER TABLE \`activities\` ADD \`lead_id\` text(36) REFERENCES leads(id);`)
  await db.run(sql`ALTER TABLE \`activities\` ADD \`opportunity_id\` text(36) REFERENCES opportunities(id);`)
  await db.run(sql`ALTER TABLE \`activities\` ADD \`action\` text;`)
  await db.run(sql`CREATE INDEX \`activities_lead_idx\` ON \`activities\` (\`lead_id\`);`)
  await db.run(sql`CREATE INDEX \`activities_opportunity_idx\` ON \`activities\` (\`opportunity_id\`);`)
  await db.run(sql`ALTER TABLE \`_activities_v\` ADD \`version_lead_id\` text(36) REFERENCES leads(id);`)
  await db.run(sql`ALTER TABLE \`_activities_v\` ADD \`version_opportunity_id\` text(36) REFERENCES opportunities(id);`)
  await db.run(sql`ALTER TABLE \`_activities_v\` ADD \`version_action\` text;`)
  await db.run(sql`CREATE INDEX \`_activities_v_version_version_lead_idx\` ON \`_activities_v\` (\`version_lead_id\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_version_version_opportunity_idx\` ON \`_activities_v\` (\`version_opportunity_id\`);`)
  await db.run(sql`ALTER TABLE \`notes\` ADD \`subject_owner_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`notes\` ADD \`subject_kind\` text;`)
  await db.run(sql`CREATE INDEX \`notes_subject_owner_idx\` ON \`notes\` (\`subject_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`notes_rels\` ADD \`leads_id\` text(36) REFERENCES leads(id);`)
  await db.run(sql`ALTER TABLE \`notes_rels\` ADD \`opportunities_id\` text(36) REFERENCES opportunities(id);`)
  await db.run(sql`ALTER TABLE \`notes_rels\` ADD \`quotes_id\` text(36) REFERENCES quotes(id);`)
  await db.run(sql`ALTER TABLE \`notes_rels\` ADD \`competitors_id\` text(36) REFERENCES competitors(id);`)
  await db.run(sql`CREATE INDEX \`notes_rels_leads_id_idx\` ON \`notes_rels\` (\`leads_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_opportunities_id_idx\` ON \`notes_rels\` (\`opportunities_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_quotes_id_idx\` ON \`notes_rels\` (\`quotes_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_competitors_id_idx\` ON \`notes_rels\` (\`competitors_id\`);`)
  await db.run(sql`ALTER TABLE \`_notes_v\` ADD \`version_subject_owner_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_notes_v\` ADD \`version_subject_kind\` text;`)
  await db.run(sql`CREATE INDEX \`_notes_v_version_version_subject_owner_idx\` ON \`_notes_v\` (\`version_subject_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`_notes_v_rels\` ADD \`leads_id\` text(36) REFERENCES leads(id);`)
  await db.run(sql`ALTER TABLE \`_notes_v_rels\` ADD \`opportunities_id\` text(36) REFERENCES opportunities(id);`)
  await db.run(sql`ALTER TABLE \`_notes_v_rels\` ADD \`quotes_id\` text(36) REFERENCES quotes(id);`)
  await db.run(sql`ALTER TABLE \`_notes_v_rels\` ADD \`competitors_id\` text(36) REFERENCES competitors(id);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_leads_id_idx\` ON \`_notes_v_rels\` (\`leads_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_opportunities_id_idx\` ON \`_notes_v_rels\` (\`opportunities_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_quotes_id_idx\` ON \`_notes_v_rels\` (\`quotes_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_competitors_id_idx\` ON \`_notes_v_rels\` (\`competitors_id\`);`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`subject_owner_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`subject_kind\` text;`)
  await db.run(sql`CREATE INDEX \`documents_subject_owner_idx\` ON \`documents\` (\`subject_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`documents_rels\` ADD \`leads_id\` text(36) REFERENCES leads(id);`)
  await db.run(sql`ALTER TABLE \`documents_rels\` ADD \`opportunities_id\` text(36) REFERENCES opportunities(id);`)
  await db.run(sql`ALTER TABLE \`documents_rels\` ADD \`quotes_id\` text(36) REFERENCES quotes(id);`)
  await db.run(sql`ALTER TABLE \`documents_rels\` ADD \`competitors_id\` text(36) REFERENCES competitors(id);`)
  await db.run(sql`CREATE INDEX \`documents_rels_leads_id_idx\` ON \`documents_rels\` (\`leads_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_opportunities_id_idx\` ON \`documents_rels\` (\`opportunities_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_quotes_id_idx\` ON \`documents_rels\` (\`quotes_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_competitors_id_idx\` ON \`documents_rels\` (\`competitors_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`leads_id\` text(36) REFERENCES leads(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`opportunities_id\` text(36) REFERENCES opportunities(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`quotes_id\` text(36) REFERENCES quotes(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`competitors_id\` text(36) REFERENCES competitors(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`discount_rules_id\` text(36) REFERENCES discount_rules(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`sales_settings_id\` text(36) REFERENCES sales_settings(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`lead_forms_id\` text(36) REFERENCES lead_forms(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`processes_id\` text(36) REFERENCES processes(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`share_groups_id\` text(36) REFERENCES share_groups(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`sharing_settings_id\` text(36) REFERENCES sharing_settings(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_leads_id_idx\` ON \`payload_locked_documents_rels\` (\`leads_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_opportunities_id_idx\` ON \`payload_locked_documents_rels\` (\`opportunities_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_quotes_id_idx\` ON \`payload_locked_documents_rels\` (\`quotes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_competitors_id_idx\` ON \`payload_locked_documents_rels\` (\`competitors_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_discount_rules_id_idx\` ON \`payload_locked_documents_rels\` (\`discount_rules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sales_settings_id_idx\` ON \`payload_locked_documents_rels\` (\`sales_settings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_lead_forms_id_idx\` ON \`payload_locked_documents_rels\` (\`lead_forms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_processes_id_idx\` ON \`payload_locked_documents_rels\` (\`processes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_share_groups_id_idx\` ON \`payload_locked_documents_rels\` (\`share_groups_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sharing_settings_id_idx\` ON \`payload_locked_documents_rels\` (\`sharing_settings_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`memberships_rels\`;`)
  await db.run(sql`DROP TABLE \`_memberships_v_rels\`;`)
  await db.run(sql`DROP TABLE \`positions_texts\`;`)
  await db.run(sql`DROP TABLE \`_positions_v_texts\`;`)
  await db.run(sql`DROP TABLE \`processes_stages\`;`)
  await db.run(sql`DROP TABLE \`processes_actions\`;`)
  await db.run(sql`DROP TABLE \`processes_transitions\`;`)
  await db.run(sql`DROP TABLE \`processes\`;`)
  await db.run(sql`DROP TABLE \`processes_texts\`;`)
  await db.run(sql`DROP TABLE \`processes_rels\`;`)
  await db.run(sql`DROP TABLE \`_processes_v_version_stages\`;`)
  await db.run(sql`DROP TABLE \`_processes_v_version_actions\`;`)
  await db.run(sql`DROP TABLE \`_processes_v_version_transitions\`;`)
  await db.run(sql`DROP TABLE \`_processes_v\`;`)
  await db.run(sql`DROP TABLE \`_processes_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_processes_v_rels\`;`)
  await db.run(sql`DROP TABLE \`share_groups\`;`)
  await db.run(sql`DROP TABLE \`share_groups_rels\`;`)
  await db.run(sql`DROP TABLE \`_share_groups_v\`;`)
  await db.run(sql`DROP TABLE \`_share_groups_v_rels\`;`)
  await db.run(sql`DROP TABLE \`sharing_settings_modes\`;`)
  await db.run(sql`DROP TABLE \`sharing_settings\`;`)
  await db.run(sql`DROP TABLE \`_sharing_settings_v_version_modes\`;`)
  await db.run(sql`DROP TABLE \`_sharing_settings_v\`;`)
  await db.run(sql`DROP TABLE \`stage_history\`;`)
  await db.run(sql`DROP TABLE \`leads\`;`)
  await db.run(sql`DROP TABLE \`_leads_v\`;`)
  await db.run(sql`DROP TABLE \`opportunities_lines\`;`)
  await db.run(sql`DROP TABLE \`opportunities\`;`)
  await db.run(sql`DROP TABLE \`opportunities_rels\`;`)
  await db.run(sql`DROP TABLE \`_opportunities_v_version_lines\`;`)
  await db.run(sql`DROP TABLE \`_opportunities_v\`;`)
  await db.run(sql`DROP TABLE \`_opportunities_v_rels\`;`)
  await db.run(sql`DROP TABLE \`quotes_lines\`;`)
  await db.run(sql`DROP TABLE \`quotes\`;`)
  await db.run(sql`DROP TABLE \`_quotes_v_version_lines\`;`)
  await db.run(sql`DROP TABLE \`_quotes_v\`;`)
  await db.run(sql`DROP TABLE \`competitors\`;`)
  await db.run(sql`DROP TABLE \`_competitors_v\`;`)
  await db.run(sql`DROP TABLE \`discount_rules_bands\`;`)
  await db.run(sql`DROP TABLE \`discount_rules\`;`)
  await db.run(sql`DROP TABLE \`_discount_rules_v_version_bands\`;`)
  await db.run(sql`DROP TABLE \`_discount_rules_v\`;`)
  await db.run(sql`DROP TABLE \`sales_settings\`;`)
  await db.run(sql`DROP TABLE \`_sales_settings_v\`;`)
  await db.run(sql`DROP TABLE \`lead_forms_regions\`;`)
  await db.run(sql`DROP TABLE \`lead_forms\`;`)
  await db.run(sql`DROP TABLE \`lead_forms_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_customers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`code\` text,
  	\`kind\` text,
  	\`relation\` text,
  	\`source\` text,
  	\`industry\` text,
  	\`nature\` text,
  	\`group\` text,
  	\`phone\` text,
  	\`fax\` text,
  	\`email\` text,
  	\`website\` text,
  	\`country\` text DEFAULT '中国',
  	\`province\` text,
  	\`city\` text,
  	\`address\` text,
  	\`preferred_channel\` text,
  	\`level\` text,
  	\`credit_grade\` text,
  	\`relation_grade\` text,
  	\`hot_category\` text,
  	\`agent_id\` text(36),
  	\`parent_id\` text(36),
  	\`contract_amount\` numeric,
  	\`last_activity_at\` text,
  	\`remark\` text,
  	\`owner_id\` text(36),
  	\`company_id\` text(36),
  	\`import_run\` text,
  	\`slot_text01\` text,
  	\`slot_text02\` text,
  	\`slot_text03\` text,
  	\`slot_text04\` text,
  	\`slot_text05\` text,
  	\`slot_text06\` text,
  	\`slot_text07\` text,
  	\`slot_text08\` text,
  	\`slot_text09\` text,
  	\`slot_text10\` text,
  	\`slot_text11\` text,
  	\`slot_text12\` text,
  	\`slot_text13\` text,
  	\`slot_text14\` text,
  	\`slot_text15\` text,
  	\`slot_text16\` text,
  	\`slot_text17\` text,
  	\`slot_text18\` text,
  	\`slot_text19\` text,
  	\`slot_text20\` text,
  	\`slot_text21\` text,
  	\`slot_text22\` text,
  	\`slot_text23\` text,
  	\`slot_text24\` text,
  	\`slot_number01\` numeric,
  	\`slot_number02\` numeric,
  	\`slot_number03\` numeric,
  	\`slot_number04\` numeric,
  	\`slot_number05\` numeric,
  	\`slot_number06\` numeric,
  	\`slot_number07\` numeric,
  	\`slot_number08\` numeric,
  	\`slot_number09\` numeric,
  	\`slot_number10\` numeric,
  	\`slot_number11\` numeric,
  	\`slot_number12\` numeric,
  	\`slot_date01\` text,
  	\`slot_date02\` text,
  	\`slot_date03\` text,
  	\`slot_date04\` text,
  	\`slot_date05\` text,
  	\`slot_date06\` text,
  	\`slot_date07\` text,
  	\`slot_date08\` text,
  	\`slot_flag01\` integer,
  	\`slot_flag02\` integer,
  	\`slot_flag03\` integer,
  	\`slot_flag04\` integer,
  	\`slot_flag05\` integer,
  	\`slot_flag06\` integer,
  	\`slot_flag07\` integer,
  	\`slot_flag08\` integer,
  	\`slot_list01\` text,
  	\`slot_list02\` text,
  	\`slot_list03\` text,
  	\`slot_list04\` text,
  	\`slot_list05\` text,
  	\`slot_list06\` text,
  	\`slot_list07\` text,
  	\`slot_list08\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`agent_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_customers\`("id", "name", "code", "kind", "relation", "source", "industry", "nature", "group", "phone", "fax", "email", "website", "country", "province", "city", "address", "preferred_channel", "level", "credit_grade", "relation_grade", "hot_category", "agent_id", "parent_id", "contract_amount", "last_activity_at", "remark", "owner_id", "company_id", "import_run", "slot_text01", "slot_text02", "slot_text03", "slot_text04", "slot_text05", "slot_text06", "slot_text07", "slot_text08", "slot_text09", "slot_text10", "slot_text11", "slot_text12", "slot_text13", "slot_text14", "slot_text15", "slot_text16", "slot_text17", "slot_text18", "slot_text19", "slot_text20", "slot_text21", "slot_text22", "slot_text23", "slot_text24", "slot_number01", "slot_number02", "slot_number03", "slot_number04", "slot_number05", "slot_number06", "slot_number07", "slot_number08", "slot_number09", "slot_number10", "slot_number11", "slot_number12", "slot_date01", "slot_date02", "slot_date03", "slot_date04", "slot_date05", "slot_date06", "slot_date07", "slot_date08", "slot_flag01", "slot_flag02", "slot_flag03", "slot_flag04", "slot_flag05", "slot_flag06", "slot_flag07", "slot_flag08", "slot_list01", "slot_list02", "slot_list03", "slot_list04", "slot_list05", "slot_list06", "slot_list07", "slot_list08", "updated_at", "created_at", "deleted_at") SELECT "id", "name", "code", "kind", "relation", "source", "industry", "nature", "group", "phone", "fax", "email", "website", "country", "province", "city", "address", "preferred_channel", "level", "credit_grade", "relation_grade", "hot_category", "agent_id", "parent_id", "contract_amount", "last_activity_at", "remark", "owner_id", "company_id", "import_run", "slot_text01", "slot_text02", "slot_text03", "slot_text04", "slot_text05", "slot_text06", "slot_text07", "slot_text08", "slot_text09", "slot_text10", "slot_text11", "slot_text12", "slot_text13", "slot_text14", "slot_text15", "slot_text16", "slot_text17", "slot_text18", "slot_text19", "slot_text20", "slot_text21", "slot_text22", "slot_text23", "slot_text24", "slot_number01", "slot_number02", "slot_number03", "slot_number04", "slot_number05", "slot_number06", "slot_number07", "slot_number08", "slot_number09", "slot_number10", "slot_number11", "slot_number12", "slot_date01", "slot_date02", "slot_date03", "slot_date04", "slot_date05", "slot_date06", "slot_date07", "slot_date08", "slot_flag01", "slot_flag02", "slot_flag03", "slot_flag04", "slot_flag05", "slot_flag06", "slot_flag07", "slot_flag08", "slot_list01", "slot_list02", "slot_list03", "slot_list04", "slot_list05", "slot_list06", "slot_list07", "slot_list08", "updated_at", "created_at", "deleted_at" FROM \`customers\`;`)
  await db.run(sql`DROP TABLE \`customers\`;`)
  await db.run(sql`ALTER TABLE \`__new_customers\` RENAME TO \`customers\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`customers_phone_idx\` ON \`customers\` (\`phone\`);`)
  await db.run(sql`CREATE INDEX \`customers_agent_idx\` ON \`customers\` (\`agent_id\`);`)
  await db.run(sql`CREATE INDEX \`customers_parent_idx\` ON \`customers\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`customers_owner_idx\` ON \`customers\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`customers_company_idx\` ON \`customers\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`customers_import_run_idx\` ON \`customers\` (\`import_run\`);`)
  await db.run(sql`CREATE INDEX \`customers_updated_at_idx\` ON \`customers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`customers_created_at_idx\` ON \`customers\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`customers_deleted_at_idx\` ON \`customers\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`company_createdAt_idx\` ON \`customers\` (\`company_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_updatedAt_idx\` ON \`customers\` (\`company_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`company_owner_idx\` ON \`customers\` (\`company_id\`,\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`company_name_idx\` ON \`customers\` (\`company_id\`,\`name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`company_code_idx\` ON \`customers\` (\`company_id\`,\`code\`);`)
  await db.run(sql`CREATE INDEX \`company_level_idx\` ON \`customers\` (\`company_id\`,\`level\`);`)
  await db.run(sql`CREATE TABLE \`__new__customers_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text NOT NULL,
  	\`version_code\` text,
  	\`version_kind\` text,
  	\`version_relation\` text,
  	\`version_source\` text,
  	\`version_industry\` text,
  	\`version_nature\` text,
  	\`version_group\` text,
  	\`version_phone\` text,
  	\`version_fax\` text,
  	\`version_email\` text,
  	\`version_website\` text,
  	\`version_country\` text DEFAULT '中国',
  	\`version_province\` text,
  	\`version_city\` text,
  	\`version_address\` text,
  	\`version_preferred_channel\` text,
  	\`version_level\` text,
  	\`version_credit_grade\` text,
  	\`version_relation_grade\` text,
  	\`version_hot_category\` text,
  	\`version_agent_id\` text(36),
  	\`version_parent_id\` text(36),
  	\`version_contract_amount\` numeric,
  	\`version_last_activity_at\` text,
  	\`version_remark\` text,
  	\`version_owner_id\` text(36),
  	\`version_company_id\` text(36),
  	\`version_import_run\` text,
  	\`version_slot_text01\` text,
  	\`version_slot_text02\` text,
  	\`version_slot_text03\` text,
  	\`version_slot_text04\` text,
  	\`version_slot_text05\` text,
  	\`version_slot_text06\` text,
  	\`version_slot_text07\` text,
  	\`version_slot_text08\` text,
  	\`version_slot_text09\` text,
  	\`version_slot_text10\` text,
  	\`version_slot_text11\` text,
  	\`version_slot_text12\` text,
  	\`version_slot_text13\` text,
  	\`version_slot_text14\` text,
  	\`version_slot_text15\` text,
  	\`version_slot_text16\` text,
  	\`version_slot_text17\` text,
  	\`version_slot_text18\` text,
  	\`version_slot_text19\` text,
  	\`version_slot_text20\` text,
  	\`version_slot_text21\` text,
  	\`version_slot_text22\` text,
  	\`version_slot_text23\` text,
  	\`version_slot_text24\` text,
  	\`version_slot_number01\` numeric,
  	\`version_slot_number02\` numeric,
  	\`version_slot_number03\` numeric,
  	\`version_slot_number04\` numeric,
  	\`version_slot_number05\` numeric,
  	\`version_slot_number06\` numeric,
  	\`version_slot_number07\` numeric,
  	\`version_slot_number08\` numeric,
  	\`version_slot_number09\` numeric,
  	\`version_slot_number10\` numeric,
  	\`version_slot_number11\` numeric,
  	\`version_slot_number12\` numeric,
  	\`version_slot_date01\` text,
  	\`version_slot_date02\` text,
  	\`version_slot_date03\` text,
  	\`version_slot_date04\` text,
  	\`version_slot_date05\` text,
  	\`version_slot_date06\` text,
  	\`version_slot_date07\` text,
  	\`version_slot_date08\` text,
  	\`version_slot_flag01\` integer,
  	\`version_slot_flag02\` integer,
  	\`version_slot_flag03\` integer,
  	\`version_slot_flag04\` integer,
  	\`version_slot_flag05\` integer,
  	\`version_slot_flag06\` integer,
  	\`version_slot_flag07\` integer,
  	\`version_slot_flag08\` integer,
  	\`version_slot_list01\` text,
  	\`version_slot_list02\` text,
  	\`version_slot_list03\` text,
  	\`version_slot_list04\` text,
  	\`version_slot_list05\` text,
  	\`version_slot_list06\` text,
  	\`version_slot_list07\` text,
  	\`version_slot_list08\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_agent_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__customers_v\`("id", "parent_id", "version_name", "version_code", "version_kind", "version_relation", "version_source", "version_industry", "version_nature", "version_group", "version_phone", "version_fax", "version_email", "version_website", "version_country", "version_province", "version_city", "version_address", "version_preferred_channel", "version_level", "version_credit_grade", "version_relation_grade", "version_hot_category", "version_agent_id", "version_parent_id", "version_contract_amount", "version_last_activity_at", "version_remark", "version_owner_id", "version_company_id", "version_import_run", "version_slot_text01", "version_slot_text02", "version_slot_text03", "version_slot_text04", "version_slot_text05", "version_slot_text06", "version_slot_text07", "version_slot_text08", "version_slot_text09", "version_slot_text10", "version_slot_text11", "version_slot_text12", "version_slot_text13", "version_slot_text14", "version_slot_text15", "version_slot_text16", "version_slot_text17", "version_slot_text18", "version_slot_text19", "version_slot_text20", "version_slot_text21", "version_slot_text22", "version_slot_text23", "version_slot_text24", "version_slot_number01", "version_slot_number02", "version_slot_number03", "version_slot_number04", "version_slot_number05", "version_slot_number06", "version_slot_number07", "version_slot_number08", "version_slot_number09", "version_slot_number10", "version_slot_number11", "version_slot_number12", "version_slot_date01", "version_slot_date02", "version_slot_date03", "version_slot_date04", "version_slot_date05", "version_slot_date06", "version_slot_date07", "version_slot_date08", "version_slot_flag01", "version_slot_flag02", "version_slot_flag03", "version_slot_flag04", "version_slot_flag05", "version_slot_flag06", "version_slot_flag07", "version_slot_flag08", "version_slot_list01", "version_slot_list02", "version_slot_list03", "version_slot_list04", "version_slot_list05", "version_slot_list06", "version_slot_list07", "version_slot_list08", "version_updated_at", "version_created_at", "version_deleted_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_name", "version_code", "version_kind", "version_relation", "version_source", "version_industry", "version_nature", "version_group", "version_phone", "version_fax", "version_email", "version_website", "version_country", "version_province", "version_city", "version_address", "version_preferred_channel", "version_level", "version_credit_grade", "version_relation_grade", "version_hot_category", "version_agent_id", "version_parent_id", "version_contract_amount", "version_last_activity_at", "version_remark", "version_owner_id", "version_company_id", "version_import_run", "version_slot_text01", "version_slot_text02", "version_slot_text03", "version_slot_text04", "version_slot_text05", "version_slot_text06", "version_slot_text07", "version_slot_text08", "version_slot_text09", "version_slot_text10", "version_slot_text11", "version_slot_text12", "version_slot_text13", "version_slot_text14", "version_slot_text15", "version_slot_text16", "version_slot_text17", "version_slot_text18", "version_slot_text19", "version_slot_text20", "version_slot_text21", "version_slot_text22", "version_slot_text23", "version_slot_text24", "version_slot_number01", "version_slot_number02", "version_slot_number03", "version_slot_number04", "version_slot_number05", "version_slot_number06", "version_slot_number07", "version_slot_number08", "version_slot_number09", "version_slot_number10", "version_slot_number11", "version_slot_number12", "version_slot_date01", "version_slot_date02", "version_slot_date03", "version_slot_date04", "version_slot_date05", "version_slot_date06", "version_slot_date07", "version_slot_date08", "version_slot_flag01", "version_slot_flag02", "version_slot_flag03", "version_slot_flag04", "version_slot_flag05", "version_slot_flag06", "version_slot_flag07", "version_slot_flag08", "version_slot_list01", "version_slot_list02", "version_slot_list03", "version_slot_list04", "version_slot_list05", "version_slot_list06", "version_slot_list07", "version_slot_list08", "version_updated_at", "version_created_at", "version_deleted_at", "created_at", "updated_at" FROM \`_customers_v\`;`)
  await db.run(sql`DROP TABLE \`_customers_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__customers_v\` RENAME TO \`_customers_v\`;`)
  await db.run(sql`CREATE INDEX \`_customers_v_parent_idx\` ON \`_customers_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_version_version_phone_idx\` ON \`_customers_v\` (\`version_phone\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_version_version_agent_idx\` ON \`_customers_v\` (\`version_agent_id\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_version_version_parent_idx\` ON \`_customers_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_version_version_owner_idx\` ON \`_customers_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_version_version_company_idx\` ON \`_customers_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_version_version_import_run_idx\` ON \`_customers_v\` (\`version_import_run\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_version_version_updated_at_idx\` ON \`_customers_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_version_version_created_at_idx\` ON \`_customers_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_version_version_deleted_at_idx\` ON \`_customers_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_created_at_idx\` ON \`_customers_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_customers_v_updated_at_idx\` ON \`_customers_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_createdAt_idx\` ON \`_customers_v\` (\`version_company_id\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_updatedAt_idx\` ON \`_customers_v\` (\`version_company_id\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_owner_idx\` ON \`_customers_v\` (\`version_company_id\`,\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_name_idx\` ON \`_customers_v\` (\`version_company_id\`,\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_code_idx\` ON \`_customers_v\` (\`version_company_id\`,\`version_code\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_level_idx\` ON \`_customers_v\` (\`version_company_id\`,\`version_level\`);`)
  await db.run(sql`CREATE TABLE \`__new_activities\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`subject\` text NOT NULL,
  	\`kind\` text DEFAULT 'event',
  	\`type\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`due_at\` text,
  	\`done\` integer,
  	\`customer_id\` text(36),
  	\`contact_id\` text(36),
  	\`remind_at\` text,
  	\`note\` text,
  	\`owner_id\` text(36),
  	\`company_id\` text(36),
  	\`import_run\` text,
  	\`slot_text01\` text,
  	\`slot_text02\` text,
  	\`slot_text03\` text,
  	\`slot_text04\` text,
  	\`slot_text05\` text,
  	\`slot_text06\` text,
  	\`slot_text07\` text,
  	\`slot_text08\` text,
  	\`slot_text09\` text,
  	\`slot_text10\` text,
  	\`slot_text11\` text,
  	\`slot_text12\` text,
  	\`slot_text13\` text,
  	\`slot_text14\` text,
  	\`slot_text15\` text,
  	\`slot_text16\` text,
  	\`slot_text17\` text,
  	\`slot_text18\` text,
  	\`slot_text19\` text,
  	\`slot_text20\` text,
  	\`slot_text21\` text,
  	\`slot_text22\` text,
  	\`slot_text23\` text,
  	\`slot_text24\` text,
  	\`slot_number01\` numeric,
  	\`slot_number02\` numeric,
  	\`slot_number03\` numeric,
  	\`slot_number04\` numeric,
  	\`slot_number05\` numeric,
  	\`slot_number06\` numeric,
  	\`slot_number07\` numeric,
  	\`slot_number08\` numeric,
  	\`slot_number09\` numeric,
  	\`slot_number10\` numeric,
  	\`slot_number11\` numeric,
  	\`slot_number12\` numeric,
  	\`slot_date01\` text,
  	\`slot_date02\` text,
  	\`slot_date03\` text,
  	\`slot_date04\` text,
  	\`slot_date05\` text,
  	\`slot_date06\` text,
  	\`slot_date07\` text,
  	\`slot_date08\` text,
  	\`slot_flag01\` integer,
  	\`slot_flag02\` integer,
  	\`slot_flag03\` integer,
  	\`slot_flag04\` integer,
  	\`slot_flag05\` integer,
  	\`slot_flag06\` integer,
  	\`slot_flag07\` integer,
  	\`slot_flag08\` integer,
  	\`slot_list01\` text,
  	\`slot_list02\` text,
  	\`slot_list03\` text,
  	\`slot_list04\` text,
  	\`slot_list05\` text,
  	\`slot_list06\` text,
  	\`slot_list07\` text,
  	\`slot_list08\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_activities\`("id", "subject", "kind", "type", "at", "due_at", "done", "customer_id", "contact_id", "remind_at", "note", "owner_id", "company_id", "import_run", "slot_text01", "slot_text02", "slot_text03", "slot_text04", "slot_text05", "slot_text06", "slot_text07", "slot_text08", "slot_text09", "slot_text10", "slot_text11", "slot_text12", "slot_text13", "slot_text14", "slot_text15", "slot_text16", "slot_text17", "slot_text18", "slot_text19", "slot_text20", "slot_text21", "slot_text22", "slot_text23", "slot_text24", "slot_number01", "slot_number02", "slot_number03", "slot_number04", "slot_number05", "slot_number06", "slot_number07", "slot_number08", "slot_number09", "slot_number10", "slot_number11", "slot_number12", "slot_date01", "slot_date02", "slot_date03", "slot_date04", "slot_date05", "slot_date06", "slot_date07", "slot_date08", "slot_flag01", "slot_flag02", "slot_flag03", "slot_flag04", "slot_flag05", "slot_flag06", "slot_flag07", "slot_flag08", "slot_list01", "slot_list02", "slot_list03", "slot_list04", "slot_list05", "slot_list06", "slot_list07", "slot_list08", "updated_at", "created_at", "deleted_at") SELECT "id", "subject", "kind", "type", "at", "due_at", "done", "customer_id", "contact_id", "remind_at", "note", "owner_id", "company_id", "import_run", "slot_text01", "slot_text02", "slot_text03", "slot_text04", "slot_text05", "slot_text06", "slot_text07", "slot_text08", "slot_text09", "slot_text10", "slot_text11", "slot_text12", "slot_text13", "slot_text14", "slot_text15", "slot_text16", "slot_text17", "slot_text18", "slot_text19", "slot_text20", "slot_text21", "slot_text22", "slot_text23", "slot_text24", "slot_number01", "slot_number02", "slot_number03", "slot_number04", "slot_number05", "slot_number06", "slot_number07", "slot_number08", "slot_number09", "slot_number10", "slot_number11", "slot_number12", "slot_date01", "slot_date02", "slot_date03", "slot_date04", "slot_date05", "slot_date06", "slot_date07", "slot_date08", "slot_flag01", "slot_flag02", "slot_flag03", "slot_flag04", "slot_flag05", "slot_flag06", "slot_flag07", "slot_flag08", "slot_list01", "slot_list02", "slot_list03", "slot_list04", "slot_list05", "slot_list06", "slot_list07", "slot_list08", "updated_at", "created_at", "deleted_at" FROM \`activities\`;`)
  await db.run(sql`DROP TABLE \`activities\`;`)
  await db.run(sql`ALTER TABLE \`__new_activities\` RENAME TO \`activities\`;`)
  await db.run(sql`CREATE INDEX \`activities_customer_idx\` ON \`activities\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`activities_contact_idx\` ON \`activities\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`activities_owner_idx\` ON \`activities\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`activities_company_idx\` ON \`activities\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`activities_import_run_idx\` ON \`activities\` (\`import_run\`);`)
  await db.run(sql`CREATE INDEX \`activities_updated_at_idx\` ON \`activities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`activities_created_at_idx\` ON \`activities\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`activities_deleted_at_idx\` ON \`activities\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`company_createdAt_2_idx\` ON \`activities\` (\`company_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_updatedAt_2_idx\` ON \`activities\` (\`company_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`company_owner_2_idx\` ON \`activities\` (\`company_id\`,\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`company_at_idx\` ON \`activities\` (\`company_id\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`company_customer_idx\` ON \`activities\` (\`company_id\`,\`customer_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__activities_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_subject\` text NOT NULL,
  	\`version_kind\` text DEFAULT 'event',
  	\`version_type\` text NOT NULL,
  	\`version_at\` text NOT NULL,
  	\`version_due_at\` text,
  	\`version_done\` integer,
  	\`version_customer_id\` text(36),
  	\`version_contact_id\` text(36),
  	\`version_remind_at\` text,
  	\`version_note\` text,
  	\`version_owner_id\` text(36),
  	\`version_company_id\` text(36),
  	\`version_import_run\` text,
  	\`version_slot_text01\` text,
  	\`version_slot_text02\` text,
  	\`version_slot_text03\` text,
  	\`version_slot_text04\` text,
  	\`version_slot_text05\` text,
  	\`version_slot_text06\` text,
  	\`version_slot_text07\` text,
  	\`version_slot_text08\` text,
  	\`version_slot_text09\` text,
  	\`version_slot_text10\` text,
  	\`version_slot_text11\` text,
  	\`version_slot_text12\` text,
  	\`version_slot_text13\` text,
  	\`version_slot_text14\` text,
  	\`version_slot_text15\` text,
  	\`version_slot_text16\` text,
  	\`version_slot_text17\` text,
  	\`version_slot_text18\` text,
  	\`version_slot_text19\` text,
  	\`version_slot_text20\` text,
  	\`version_slot_text21\` text,
  	\`version_slot_text22\` text,
  	\`version_slot_text23\` text,
  	\`version_slot_text24\` text,
  	\`version_slot_number01\` numeric,
  	\`version_slot_number02\` numeric,
  	\`version_slot_number03\` numeric,
  	\`version_slot_number04\` numeric,
  	\`version_slot_number05\` numeric,
  	\`version_slot_number06\` numeric,
  	\`version_slot_number07\` numeric,
  	\`version_slot_number08\` numeric,
  	\`version_slot_number09\` numeric,
  	\`version_slot_number10\` numeric,
  	\`version_slot_number11\` numeric,
  	\`version_slot_number12\` numeric,
  	\`version_slot_date01\` text,
  	\`version_slot_date02\` text,
  	\`version_slot_date03\` text,
  	\`version_slot_date04\` text,
  	\`version_slot_date05\` text,
  	\`version_slot_date06\` text,
  	\`version_slot_date07\` text,
  	\`version_slot_date08\` text,
  	\`version_slot_flag01\` integer,
  	\`version_slot_flag02\` integer,
  	\`version_slot_flag03\` integer,
  	\`version_slot_flag04\` integer,
  	\`version_slot_flag05\` integer,
  	\`version_slot_flag06\` integer,
  	\`version_slot_flag07\` integer,
  	\`version_slot_flag08\` integer,
  	\`version_slot_list01\` text,
  	\`version_slot_list02\` text,
  	\`version_slot_list03\` text,
  	\`version_slot_list04\` text,
  	\`version_slot_list05\` text,
  	\`version_slot_list06\` text,
  	\`version_slot_list07\` text,
  	\`version_slot_list08\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__activities_v\`("id", "parent_id", "version_subject", "version_kind", "version_type", "version_at", "version_due_at", "version_done", "version_customer_id", "version_contact_id", "version_remind_at", "version_note", "version_owner_id", "version_company_id", "version_import_run", "version_slot_text01", "version_slot_text02", "version_slot_text03", "version_slot_text04", "version_slot_text05", "version_slot_text06", "version_slot_text07", "version_slot_text08", "version_slot_text09", "version_slot_text10", "version_slot_text11", "version_slot_text12", "version_slot_text13", "version_slot_text14", "version_slot_text15", "version_slot_text16", "version_slot_text17", "version_slot_text18", "version_slot_text19", "version_slot_text20", "version_slot_text21", "version_slot_text22", "version_slot_text23", "version_slot_text24", "version_slot_number01", "version_slot_number02", "version_slot_number03", "version_slot_number04", "version_slot_number05", "version_slot_number06", "version_slot_number07", "version_slot_number08", "version_slot_number09", "version_slot_number10", "version_slot_number11", "version_slot_number12", "version_slot_date01", "version_slot_date02", "version_slot_date03", "version_slot_date04", "version_slot_date05", "version_slot_date06", "version_slot_date07", "version_slot_date08", "version_slot_flag01", "version_slot_flag02", "version_slot_flag03", "version_slot_flag04", "version_slot_flag05", "version_slot_flag06", "version_slot_flag07", "version_slot_flag08", "version_slot_list01", "version_slot_list02", "version_slot_list03", "version_slot_list04", "version_slot_list05", "version_slot_list06", "version_slot_list07", "version_slot_list08", "version_updated_at", "version_created_at", "version_deleted_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_subject", "version_kind", "version_type", "version_at", "version_due_at", "version_done", "version_customer_id", "version_contact_id", "version_remind_at", "version_note", "version_owner_id", "version_company_id", "version_import_run", "version_slot_text01", "version_slot_text02", "version_slot_text03", "version_slot_text04", "version_slot_text05", "version_slot_text06", "version_slot_text07", "version_slot_text08", "version_slot_text09", "version_slot_text10", "version_slot_text11", "version_slot_text12", "version_slot_text13", "version_slot_text14", "version_slot_text15", "version_slot_text16", "version_slot_text17", "version_slot_text18", "version_slot_text19", "version_slot_text20", "version_slot_text21", "version_slot_text22", "version_slot_text23", "version_slot_text24", "version_slot_number01", "version_slot_number02", "version_slot_number03", "version_slot_number04", "version_slot_number05", "version_slot_number06", "version_slot_number07", "version_slot_number08", "version_slot_number09", "version_slot_number10", "version_slot_number11", "version_slot_number12", "version_slot_date01", "version_slot_date02", "version_slot_date03", "version_slot_date04", "version_slot_date05", "version_slot_date06", "version_slot_date07", "version_slot_date08", "version_slot_flag01", "version_slot_flag02", "version_slot_flag03", "version_slot_flag04", "version_slot_flag05", "version_slot_flag06", "version_slot_flag07", "version_slot_flag08", "version_slot_list01", "version_slot_list02", "version_slot_list03", "version_slot_list04", "version_slot_list05", "version_slot_list06", "version_slot_list07", "version_slot_list08", "version_updated_at", "version_created_at", "version_deleted_at", "created_at", "updated_at" FROM \`_activities_v\`;`)
  await db.run(sql`DROP TABLE \`_activities_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__activities_v\` RENAME TO \`_activities_v\`;`)
  await db.run(sql`CREATE INDEX \`_activities_v_parent_idx\` ON \`_activities_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_version_version_customer_idx\` ON \`_activities_v\` (\`version_customer_id\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_version_version_contact_idx\` ON \`_activities_v\` (\`version_contact_id\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_version_version_owner_idx\` ON \`_activities_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_version_version_company_idx\` ON \`_activities_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_version_version_import_run_idx\` ON \`_activities_v\` (\`version_import_run\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_version_version_updated_at_idx\` ON \`_activities_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_version_version_created_at_idx\` ON \`_activities_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_version_version_deleted_at_idx\` ON \`_activities_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_created_at_idx\` ON \`_activities_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_activities_v_updated_at_idx\` ON \`_activities_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_createdAt_2_idx\` ON \`_activities_v\` (\`version_company_id\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_updatedAt_2_idx\` ON \`_activities_v\` (\`version_company_id\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_owner_2_idx\` ON \`_activities_v\` (\`version_company_id\`,\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_at_idx\` ON \`_activities_v\` (\`version_company_id\`,\`version_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_customer_idx\` ON \`_activities_v\` (\`version_company_id\`,\`version_customer_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_notes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	\`owner_id\` text(36),
  	\`company_id\` text(36),
  	\`import_run\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_notes\`("id", "text", "owner_id", "company_id", "import_run", "updated_at", "created_at", "deleted_at") SELECT "id", "text", "owner_id", "company_id", "import_run", "updated_at", "created_at", "deleted_at" FROM \`notes\`;`)
  await db.run(sql`DROP TABLE \`notes\`;`)
  await db.run(sql`ALTER TABLE \`__new_notes\` RENAME TO \`notes\`;`)
  await db.run(sql`CREATE INDEX \`notes_owner_idx\` ON \`notes\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_company_idx\` ON \`notes\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_import_run_idx\` ON \`notes\` (\`import_run\`);`)
  await db.run(sql`CREATE INDEX \`notes_updated_at_idx\` ON \`notes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notes_created_at_idx\` ON \`notes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`notes_deleted_at_idx\` ON \`notes\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`company_createdAt_5_idx\` ON \`notes\` (\`company_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_updatedAt_5_idx\` ON \`notes\` (\`company_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`company_owner_5_idx\` ON \`notes\` (\`company_id\`,\`owner_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_notes_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`customers_id\` text(36),
  	\`contacts_id\` text(36),
  	\`products_id\` text(36),
  	\`activities_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`notes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`customers_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`products_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`activities_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_notes_rels\`("id", "order", "parent_id", "path", "customers_id", "contacts_id", "products_id", "activities_id") SELECT "id", "order", "parent_id", "path", "customers_id", "contacts_id", "products_id", "activities_id" FROM \`notes_rels\`;`)
  await db.run(sql`DROP TABLE \`notes_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_notes_rels\` RENAME TO \`notes_rels\`;`)
  await db.run(sql`CREATE INDEX \`notes_rels_order_idx\` ON \`notes_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_parent_idx\` ON \`notes_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_path_idx\` ON \`notes_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_customers_id_idx\` ON \`notes_rels\` (\`customers_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_contacts_id_idx\` ON \`notes_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_products_id_idx\` ON \`notes_rels\` (\`products_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_rels_activities_id_idx\` ON \`notes_rels\` (\`activities_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__notes_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_text\` text NOT NULL,
  	\`version_owner_id\` text(36),
  	\`version_company_id\` text(36),
  	\`version_import_run\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`notes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__notes_v\`("id", "parent_id", "version_text", "version_owner_id", "version_company_id", "version_import_run", "version_updated_at", "version_created_at", "version_deleted_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_text", "version_owner_id", "version_company_id", "version_import_run", "version_updated_at", "version_created_at", "version_deleted_at", "created_at", "updated_at" FROM \`_notes_v\`;`)
  await db.run(sql`DROP TABLE \`_notes_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__notes_v\` RENAME TO \`_notes_v\`;`)
  await db.run(sql`CREATE INDEX \`_notes_v_parent_idx\` ON \`_notes_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_version_version_owner_idx\` ON \`_notes_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_version_version_company_idx\` ON \`_notes_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_version_version_import_run_idx\` ON \`_notes_v\` (\`version_import_run\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_version_version_updated_at_idx\` ON \`_notes_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_version_version_created_at_idx\` ON \`_notes_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_version_version_deleted_at_idx\` ON \`_notes_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_created_at_idx\` ON \`_notes_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_updated_at_idx\` ON \`_notes_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_createdAt_5_idx\` ON \`_notes_v\` (\`version_company_id\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_updatedAt_5_idx\` ON \`_notes_v\` (\`version_company_id\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_company_version_owner_5_idx\` ON \`_notes_v\` (\`version_company_id\`,\`version_owner_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__notes_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`customers_id\` text(36),
  	\`contacts_id\` text(36),
  	\`products_id\` text(36),
  	\`activities_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_notes_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`customers_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`products_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`activities_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__notes_v_rels\`("id", "order", "parent_id", "path", "customers_id", "contacts_id", "products_id", "activities_id") SELECT "id", "order", "parent_id", "path", "customers_id", "contacts_id", "products_id", "activities_id" FROM \`_notes_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_notes_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__notes_v_rels\` RENAME TO \`_notes_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_order_idx\` ON \`_notes_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_parent_idx\` ON \`_notes_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_path_idx\` ON \`_notes_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_customers_id_idx\` ON \`_notes_v_rels\` (\`customers_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_contacts_id_idx\` ON \`_notes_v_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_products_id_idx\` ON \`_notes_v_rels\` (\`products_id\`);`)
  await db.run(sql`CREATE INDEX \`_notes_v_rels_activities_id_idx\` ON \`_notes_v_rels\` (\`activities_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`category\` text,
  	\`remark\` text,
  	\`owner_id\` text(36),
  	\`company_id\` text(36),
  	\`import_run\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_documents\`("id", "title", "category", "remark", "owner_id", "company_id", "import_run", "updated_at", "created_at", "deleted_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height") SELECT "id", "title", "category", "remark", "owner_id", "company_id", "import_run", "updated_at", "created_at", "deleted_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height" FROM \`documents\`;`)
  await db.run(sql`DROP TABLE \`documents\`;`)
  await db.run(sql`ALTER TABLE \`__new_documents\` RENAME TO \`documents\`;`)
  await db.run(sql`CREATE INDEX \`documents_owner_idx\` ON \`documents\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_company_idx\` ON \`documents\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_import_run_idx\` ON \`documents\` (\`import_run\`);`)
  await db.run(sql`CREATE INDEX \`documents_updated_at_idx\` ON \`documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_created_at_idx\` ON \`documents\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_deleted_at_idx\` ON \`documents\` (\`deleted_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`documents_filename_idx\` ON \`documents\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`company_createdAt_6_idx\` ON \`documents\` (\`company_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_updatedAt_6_idx\` ON \`documents\` (\`company_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`company_owner_6_idx\` ON \`documents\` (\`company_id\`,\`owner_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`customers_id\` text(36),
  	\`contacts_id\` text(36),
  	\`products_id\` text(36),
  	\`activities_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`customers_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`products_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`activities_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_documents_rels\`("id", "order", "parent_id", "path", "customers_id", "contacts_id", "products_id", "activities_id") SELECT "id", "order", "parent_id", "path", "customers_id", "contacts_id", "products_id", "activities_id" FROM \`documents_rels\`;`)
  await db.run(sql`DROP TABLE \`documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_documents_rels\` RENAME TO \`documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`documents_rels_order_idx\` ON \`documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_parent_idx\` ON \`documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_path_idx\` ON \`documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_customers_id_idx\` ON \`documents_rels\` (\`customers_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_contacts_id_idx\` ON \`documents_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_products_id_idx\` ON \`documents_rels\` (\`products_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_rels_activities_id_idx\` ON \`documents_rels\` (\`activities_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`customers_id\` text(36),
  	\`contacts_id\` text(36),
  	\`activities_id\` text(36),
  	\`products_id\` text(36),
  	\`product_categories_id\` text(36),
  	\`notes_id\` text(36),
  	\`documents_id\` text(36),
  	\`companies_id\` text(36),
  	\`memberships_id\` text(36),
  	\`positions_id\` text(36),
  	\`courses_id\` text(36),
  	\`classes_id\` text(36),
  	\`field_settings_id\` text(36),
  	\`dictionaries_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`customers_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`activities_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`products_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`product_categories_id\`) REFERENCES \`product_categories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notes_id\`) REFERENCES \`notes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`companies_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`memberships_id\`) REFERENCES \`memberships\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`positions_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`classes_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`field_settings_id\`) REFERENCES \`field_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`dictionaries_id\`) REFERENCES \`dictionaries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "customers_id", "contacts_id", "activities_id", "products_id", "product_categories_id", "notes_id", "documents_id", "companies_id", "memberships_id", "positions_id", "courses_id", "classes_id", "field_settings_id", "dictionaries_id", "users_id") SELECT "id", "order", "parent_id", "path", "customers_id", "contacts_id", "activities_id", "products_id", "product_categories_id", "notes_id", "documents_id", "companies_id", "memberships_id", "positions_id", "courses_id", "classes_id", "field_settings_id", "dictionaries_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_customers_id_idx\` ON \`payload_locked_documents_rels\` (\`customers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_contacts_id_idx\` ON \`payload_locked_documents_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_activities_id_idx\` ON \`payload_locked_documents_rels\` (\`activities_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_products_id_idx\` ON \`payload_locked_documents_rels\` (\`products_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_product_categories_id_idx\` ON \`payload_locked_documents_rels\` (\`product_categories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notes_id_idx\` ON \`payload_locked_documents_rels\` (\`notes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_companies_id_idx\` ON \`payload_locked_documents_rels\` (\`companies_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_memberships_id_idx\` ON \`payload_locked_documents_rels\` (\`memberships_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_positions_id_idx\` ON \`payload_locked_documents_rels\` (\`positions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_courses_id_idx\` ON \`payload_locked_documents_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_classes_id_idx\` ON \`payload_locked_documents_rels\` (\`classes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_field_settings_id_idx\` ON \`payload_locked_documents_rels\` (\`field_settings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_dictionaries_id_idx\` ON \`payload_locked_documents_rels\` (\`dictionaries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
}
