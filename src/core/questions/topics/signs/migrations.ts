import { atLeast, call, code, comment, name, raw, said, type Sign, titled, word } from '../sign';

const migrating = word(0.32, 'migration in a name', 'migration migrations migrate migrates migrated migrating migrator');

export const migrations: readonly Sign[] = [
  said(0.76, 'shape of a table is changed', /\balter table\b|\b(?:add|drop|rename|alter) column\b|\bdrop (?:table|index)\b|\bcreate (?:unique )?index\b|\bpragma user_version\b/i),
  said(0.46, 'a table is made', /\bcreate (?:virtual |temp(?:orary)? )?table\b/i),
  code(0.95, 'migration of Rails', /<\s*ActiveRecord::Migration/, 'ruby'),
  name(0.9, 'migration of a framework', /^(?:Blueprint|migrationBuilder|MigrationBuilder|alembic|AddField|RemoveField|AlterField|RunPython|RunSQL|CreateModel|queryInterface|QueryInterface|MigrationInterface|onUpgrade|IMigration|RenameField|FluentMigrator|BaseJavaMigration|SchemaMigration|onupgradeneeded|schema_editor|MIGRATION_\d+_\d+|SchemaUpdate|DbMigration)$/),
  call(0.82, 'columns or tables are changed', ({ name: called, on }) => /^(?:add_column|remove_column|create_table|drop_table|add_index|remove_index|rename_column|rename_table|change_column|change_column_null|change_column_default|add_reference|add_foreign_key|alter_column|drop_column|alterTable|createTable|createTableIfNotExists|dropTable|dropColumns?|addColumn|removeColumn|renameColumn|renameTable|changeColumn|createIndex|dropIndex|batch_alter_table|dropIfExists|AddColumn|DropColumn|AutoMigrate)$/.test(called) && !/document|frame|grid|view/i.test(on)),
  code(0.52, 'way up and way down', /\bexports\.(?:up|down)\b|\b(?:async\s+)?(?:up|down)\s*[(=:]\s*(?:async\s*)?\(?\s*(?:knex|db|queryInterface|queryRunner|pgm)|\bdef\s+(?:up|down|upgrade|downgrade|self\.up|self\.down)\b|\bfunction\s+(?:up|down)\s*\(\s*(?:Schema|\))|\bvoid\s+(?:Up|Down)\s*\(/),
  migrating,
  atLeast(3, { ...migrating, weight: 0.38 }),
  titled(0.55, 'function that migrates', /^_*(?:run_?|apply_?|do_?)?(?:migrat|upgrade)|migrat(?:e|or)[A-Z_]|_migrat\w+$|^_*(?:back_?)?[fF]ill_?[mM]issing|^_*back_?fill/),
  name(0.42, 'version of stored data', /^(?:schema_?versions?|user_?version|db_?version|data_?version|from_?version|to_?version|target_?version|current_?version|upgrade_?schema|upgrade_?from\w*|old_?version|new_?version)$/i),
  code(0.42, 'older data is brought up to date', /\b(?:version|ver|oldVersion|schemaVersion)\b\s*(?:<=?|===?)\s*\d/),
  call(0.8, 'columns or tables are changed', ({ name: called, on }) => /^(?:table|alterTable|createTable|dropTable|create|drop|raw)$/.test(called) && /(?:^|[.>])schema$|^Schema$/.test(on)),
  code(0.3, 'version of stored data set', /\.(?:schema_?|data_?|format_?)?version\s*=\s*\d/i),
  name(0.4, 'older data is brought along', /^(?:backfill\w*|legacy_?(?:data|format|rows?)\w*|upgrade|downgrade|find_each|in_batches)$/i),
  raw(0.7, 'marks of a migration tool', /^\s*--\s*\+(?:goose|migrate)|\bflyway\b|\bliquibase\b|refinery::/i),
  said(0.36, 'message speaks of migrating', /\bmigrat(?:e|es|ed|ion|ions|ing)\b|\bbackfill/i),
  comment(0.3, 'comment speaks of migrating', /\bmigrat(?:e|es|ed|ion|ions|ing)\b|\bbackfill|\bold format\b/i),
  titled(0.36, 'type that changes how data is kept', /Migrat(?:ion|or)s?$|^(?:Add|Create|Remove|Rename|Drop|Change)\w+(?:To|From|In|On)\w+$|SchemaUpgrade|^V\d+_/),
];
