import type { Connection } from './sqlite'

/**
 * One step from a version of a database to the next: statements run in one transaction.
 *
 * A step is never changed once released. A reading whose type changes shape needs a step of `glance.db`
 * that empties `reading`: the values are asked again within a day.
 */
export interface Migration {
  readonly statements: readonly string[]
}

/** Every step of `glance.db`, in order; the version of a file is the number of steps it has seen. */
export const glanceMigrations: readonly Migration[] = [
  {
    statements: [
      `CREATE TABLE account (
         mid TEXT PRIMARY KEY,
         position INTEGER NOT NULL,
         name TEXT NOT NULL,
         nickname TEXT,
         colour TEXT,
         paused INTEGER NOT NULL DEFAULT 0,
         credential_kind TEXT NOT NULL,
         session_expires_at_ms INTEGER,
         session_state TEXT NOT NULL DEFAULT 'unknown',
         session_since_ms INTEGER,
         progress TEXT,
         round_at_ms INTEGER,
         next_round_at_ms INTEGER,
         generation INTEGER NOT NULL DEFAULT 1
       ) STRICT, WITHOUT ROWID`,
      `CREATE TABLE reading (
         mid TEXT NOT NULL,
         name TEXT NOT NULL,
         value TEXT,
         as_of_ms INTEGER,
         failure TEXT,
         failed_at_ms INTEGER,
         failures INTEGER NOT NULL DEFAULT 0,
         unreadable TEXT NOT NULL,
         answer TEXT NOT NULL,
         PRIMARY KEY (mid, name)
       ) STRICT, WITHOUT ROWID`,
      `CREATE TABLE block (
         scope TEXT PRIMARY KEY,
         until_ms INTEGER NOT NULL,
         strikes INTEGER NOT NULL
       ) STRICT, WITHOUT ROWID`,
      `CREATE TABLE lease (
         only INTEGER PRIMARY KEY CHECK (only = 1),
         holder TEXT NOT NULL,
         host TEXT NOT NULL,
         pid INTEGER NOT NULL,
         expires_at_ms INTEGER NOT NULL
       ) STRICT`,
    ],
  },
  {
    statements: [
      'ALTER TABLE account ADD COLUMN session_only INTEGER NOT NULL DEFAULT 0',
      'ALTER TABLE account ADD COLUMN older_entry INTEGER NOT NULL DEFAULT 0',
      `CREATE TABLE signature (
         mid TEXT NOT NULL,
         sign TEXT NOT NULL,
         at_ms INTEGER NOT NULL,
         origin TEXT NOT NULL,
         pending INTEGER NOT NULL DEFAULT 0,
         PRIMARY KEY (mid, sign)
       ) STRICT, WITHOUT ROWID`,
      `CREATE TABLE avatar (
         mid TEXT PRIMARY KEY,
         face_url TEXT NOT NULL,
         content_type TEXT NOT NULL,
         bytes BLOB NOT NULL,
         as_of_ms INTEGER NOT NULL
       ) STRICT`,
    ],
  },
  {
    statements: [
      'ALTER TABLE account ADD COLUMN origin TEXT',
      'ALTER TABLE account ADD COLUMN renewability TEXT',
      'ALTER TABLE account ADD COLUMN renewal_checked_at_ms INTEGER',
      'ALTER TABLE account ADD COLUMN renewal_due_at_ms INTEGER',
      'ALTER TABLE account ADD COLUMN renewal_trouble TEXT',
      `CREATE TABLE told (
         mid TEXT NOT NULL,
         kind TEXT NOT NULL,
         about_ms INTEGER NOT NULL,
         rung INTEGER NOT NULL,
         at_ms INTEGER NOT NULL,
         PRIMARY KEY (mid, kind, about_ms, rung)
       ) STRICT, WITHOUT ROWID`,
    ],
  },
  {
    statements: [
      'ALTER TABLE account ADD COLUMN reminding TEXT',
      `CREATE TABLE hush (
         scope TEXT PRIMARY KEY,
         until_ms INTEGER NOT NULL
       ) STRICT, WITHOUT ROWID`,
      `CREATE TABLE sent (
         day TEXT NOT NULL,
         method TEXT NOT NULL,
         host TEXT NOT NULL,
         path TEXT NOT NULL,
         outcome TEXT NOT NULL,
         calls INTEGER NOT NULL,
         last_at_ms INTEGER NOT NULL,
         PRIMARY KEY (day, method, host, path, outcome)
       ) STRICT, WITHOUT ROWID`,
    ],
  },
]

/** How many steps a database has seen. */
export const versionOf = (database: Connection): number =>
  Number(database.read('PRAGMA user_version')[0]?.['user_version'])

/** Runs the steps that a database has not seen, all or none. Throws. */
export const migrate = (database: Connection, migrations: readonly Migration[]): void => {
  const unseen = migrations.slice(versionOf(database))
  if (unseen.length === 0) return
  const statements = unseen.flatMap((step) => step.statements)
  const version = `PRAGMA user_version = ${migrations.length.toString()}`
  try {
    database.execute(['BEGIN IMMEDIATE', ...statements, version, 'COMMIT'].join(';'))
  } catch (error) {
    if (database.inTransaction()) database.execute('ROLLBACK')
    throw error
  }
}
