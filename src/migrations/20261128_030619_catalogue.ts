import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`sales_settings_grades\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`level\` text NOT NULL,
  	\`from\` numeric NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`sales_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`sales_settings_grades_order_idx\` ON \`sales_settings_grades\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`sales_settings_grades_parent_id_idx\` ON \`sales_settings_grades\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_sales_settings_v_version_grades\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`level\` text NOT NULL,
  	\`from\` numeric NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_sales_settings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_sales_settings_v_version_grades_order_idx\` ON \`_sales_settings_v_version_grades\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_sales_settings_v_version_grades_parent_id_idx\` ON \`_sales_settings_v_version_grades\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`size\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`gender\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`birthday\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`marital_status\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`education\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`hobbies\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`employer_name\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`employer_department\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`job_title\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`employer_phone\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`employer_address\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`family_members\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`home_phone\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`home_address\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`referred_by\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`consumption\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`open_deals\` numeric;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`won_deals\` numeric;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_size\` text;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_gender\` text;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_birthday\` text;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_marital_status\` text;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_education\` text;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_hobbies\` text;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_employer_name\` text;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_employer_department\` text;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_job_title\` text;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_employer_phone\` text;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_employer_address\` text;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_family_members\` text;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_home_phone\` text;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_home_address\` text;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_referred_by\` text;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_consumption\` text;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_open_deals\` numeric;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` ADD \`version_won_deals\` numeric;`)
  await db.run(sql`ALTER TABLE \`opportunities\` ADD \`priority\` text;`)
  await db.run(sql`ALTER TABLE \`opportunities\` ADD \`evaluation\` text;`)
  await db.run(sql`ALTER TABLE \`opportunities\` ADD \`evaluation_note\` text;`)
  await db.run(sql`ALTER TABLE \`opportunities\` ADD \`lost_category\` text;`)
  await db.run(sql`CREATE INDEX \`opportunities_priority_idx\` ON \`opportunities\` (\`priority\`);`)
  await db.run(sql`ALTER TABLE \`_opportunities_v\` ADD \`version_priority\` text;`)
  await db.run(sql`ALTER TABLE \`_opportunities_v\` ADD \`version_evaluation\` text;`)
  await db.run(sql`ALTER TABLE \`_opportunities_v\` ADD \`version_evaluation_note\` text;`)
  await db.run(sql`ALTER TABLE \`_opportunities_v\` ADD \`version_lost_category\` text;`)
  await db.run(sql`CREATE INDEX \`_opportunities_v_version_version_priority_idx\` ON \`_opportunities_v\` (\`version_priority\`);`)
  await db.run(sql`ALTER TABLE \`companies\` ADD \`leader_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`companies_leader_idx\` ON \`companies\` (\`leader_id\`);`)
  await db.run(sql`ALTER TABLE \`_companies_v\` ADD \`version_leader_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_leader_idx\` ON \`_companies_v\` (\`version_leader_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`sales_settings_grades\`;`)
  await db.run(sql`DROP TABLE \`_sales_settings_v_version_grades\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_companies\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`code\` text NOT NULL,
  	\`address\` text,
  	\`phone\` text,
  	\`introduction\` text,
  	\`course_id\` text(36),
  	\`class_id\` text(36),
  	\`team\` text,
  	\`status\` text DEFAULT 'active',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`course_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_companies\`("id", "name", "code", "address", "phone", "introduction", "course_id", "class_id", "team", "status", "updated_at", "created_at") SELECT "id", "name", "code", "address", "phone", "introduction", "course_id", "class_id", "team", "status", "updated_at", "created_at" FROM \`companies\`;`)
  await db.run(sql`DROP TABLE \`companies\`;`)
  await db.run(sql`ALTER TABLE \`__new_companies\` RENAME TO \`companies\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`companies_code_idx\` ON \`companies\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`companies_course_idx\` ON \`companies\` (\`course_id\`);`)
  await db.run(sql`CREATE INDEX \`companies_class_idx\` ON \`companies\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`companies_updated_at_idx\` ON \`companies\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`companies_created_at_idx\` ON \`companies\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__companies_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text NOT NULL,
  	\`version_code\` text NOT NULL,
  	\`version_address\` text,
  	\`version_phone\` text,
  	\`version_introduction\` text,
  	\`version_course_id\` text(36),
  	\`version_class_id\` text(36),
  	\`version_team\` text,
  	\`version_status\` text DEFAULT 'active',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_course_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__companies_v\`("id", "parent_id", "version_name", "version_code", "version_address", "version_phone", "version_introduction", "version_course_id", "version_class_id", "version_team", "version_status", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_name", "version_code", "version_address", "version_phone", "version_introduction", "version_course_id", "version_class_id", "version_team", "version_status", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_companies_v\`;`)
  await db.run(sql`DROP TABLE \`_companies_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__companies_v\` RENAME TO \`_companies_v\`;`)
  await db.run(sql`CREATE INDEX \`_companies_v_parent_idx\` ON \`_companies_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_code_idx\` ON \`_companies_v\` (\`version_code\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_course_idx\` ON \`_companies_v\` (\`version_course_id\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_class_idx\` ON \`_companies_v\` (\`version_class_id\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_updated_at_idx\` ON \`_companies_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_version_version_created_at_idx\` ON \`_companies_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_created_at_idx\` ON \`_companies_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_companies_v_updated_at_idx\` ON \`_companies_v\` (\`updated_at\`);`)
  await db.run(sql`DROP INDEX \`opportunities_priority_idx\`;`)
  await db.run(sql`ALTER TABLE \`opportunities\` DROP COLUMN \`priority\`;`)
  await db.run(sql`ALTER TABLE \`opportunities\` DROP COLUMN \`evaluation\`;`)
  await db.run(sql`ALTER TABLE \`opportunities\` DROP COLUMN \`evaluation_note\`;`)
  await db.run(sql`ALTER TABLE \`opportunities\` DROP COLUMN \`lost_category\`;`)
  await db.run(sql`DROP INDEX \`_opportunities_v_version_version_priority_idx\`;`)
  await db.run(sql`ALTER TABLE \`_opportunities_v\` DROP COLUMN \`version_priority\`;`)
  await db.run(sql`ALTER TABLE \`_opportunities_v\` DROP COLUMN \`version_evaluation\`;`)
  await db.run(sql`ALTER TABLE \`_opportunities_v\` DROP COLUMN \`version_evaluation_note\`;`)
  await db.run(sql`ALTER TABLE \`_opportunities_v\` DROP COLUMN \`version_lost_category\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`size\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`gender\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`birthday\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`marital_status\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`education\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`hobbies\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`employer_name\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`employer_department\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`job_title\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`employer_phone\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`employer_address\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`family_members\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`home_phone\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`home_address\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`referred_by\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`consumption\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`open_deals\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`won_deals\`;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` DROP COLUMN \`version_size\`;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` DROP COLUMN \`version_gender\`;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` DROP COLUMN \`version_birthday\`;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` DROP COLUMN \`version_marital_status\`;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` DROP COLUMN \`version_education\`;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` DROP COLUMN \`version_hobbies\`;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` DROP COLUMN \`version_employer_name\`;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` DROP COLUMN \`version_employer_department\`;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` DROP COLUMN \`version_job_title\`;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` DROP COLUMN \`version_employer_phone\`;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` DROP COLUMN \`version_employer_address\`;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` DROP COLUMN \`version_family_members\`;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` DROP COLUMN \`version_home_phone\`;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` DROP COLUMN \`version_home_address\`;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` DROP COLUMN \`version_referred_by\`;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` DROP COLUMN \`version_consumption\`;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` DROP COLUMN \`version_open_deals\`;`)
  await db.run(sql`ALTER TABLE \`_customers_v\` DROP COLUMN \`version_won_deals\`;`)
}
