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
  await db.run(sql`ALTER TABLE \`notes\` ADD \`subject_owner_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`notes\` ADD \`subject_kind\` text;`)
  await db.run(sql`CREATE INDEX \`notes_subject_owner_idx\` ON \`notes\` (\`subject_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`_notes_v\` ADD \`version_subject_owner_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_notes_v\` ADD \`version_subject_kind\` text;`)
  await db.run(sql`CREATE INDEX \`_notes_v_version_version_subject_owner_idx\` ON \`_notes_v\` (\`version_subject_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`subject_owner_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`subject_kind\` text;`)
  await db.run(sql`CREATE INDEX \`documents_subject_owner_idx\` ON \`documents\` (\`subject_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`share_groups_id\` text(36) REFERENCES share_groups(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`sharing_settings_id\` text(36) REFERENCES sharing_settings(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_share_groups_id_idx\` ON \`payload_locked_documents_rels\` (\`share_groups_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sharing_settings_id_idx\` ON \`payload_locked_documents_rels\` (\`sharing_settings_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`memberships_rels\`;`)
  await db.run(sql`DROP TABLE \`_memberships_v_rels\`;`)
  await db.run(sql`DROP TABLE \`positions_texts\`;`)
  await db.run(sql`DROP TABLE \`_positions_v_texts\`;`)
  await db.run(sql`DROP TABLE \`share_groups\`;`)
  await db.run(sql`DROP TABLE \`share_groups_rels\`;`)
  await db.run(sql`DROP TABLE \`_share_groups_v\`;`)
  await db.run(sql`DROP TABLE \`_share_groups_v_rels\`;`)
  await db.run(sql`DROP TABLE \`sharing_settings_modes\`;`)
  await db.run(sql`DROP TABLE \`sharing_settings\`;`)
  await db.run(sql`DROP TABLE \`_sharing_settings_v_version_modes\`;`)
  await db.run(sql`DROP TABLE \`_sharing_settings_v\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
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
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`notes_owner_idx\` ON \`notes\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_company_idx\` ON \`notes\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`notes_import_run_idx\` ON \`notes\` (\`import_run\`);`)
  await db.run(sql`CREATE INDEX \`notes_updated_at_idx\` ON \`notes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notes_created_at_idx\` ON \`notes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`notes_deleted_at_idx\` ON \`notes\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`company_createdAt_5_idx\` ON \`notes\` (\`company_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`company_updatedAt_5_idx\` ON \`notes\` (\`company_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`company_owner_5_idx\` ON \`notes\` (\`company_id\`,\`owner_id\`);`)
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
