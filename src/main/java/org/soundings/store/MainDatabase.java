package org.soundings.store;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one database: an H2 file, or PostgreSQL where the environment says so. {@code
 * SOUNDINGS_DB_URL}, {@code SOUNDINGS_DB_USER} and {@code SOUNDINGS_DB_PASSWORD} name it; the
 * launcher fills in what is not said.
 */
@DataSourceDefinition(
    name = MainDatabase.JNDI,
    className = "${MPCONFIG=soundings.db.class:org.h2.jdbcx.JdbcDataSource}",
    url =
        "${MPCONFIG=soundings.db.url:jdbc:h2:file:./data/soundings;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE}",
    user = "${MPCONFIG=soundings.db.user:soundings}",
    password = "${MPCONFIG=soundings.db.password:soundings}",
    minPoolSize = 2,
    maxPoolSize = 20)
@ApplicationScoped
class MainDatabase {
  static final String JNDI = "java:app/jdbc/soundings";
}
