package org.soundings.store;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.soundings.database.Tables;

/** Brings the tables up to this version before anything else starts. */
@ApplicationScoped
class Migration {
  /** Neither who was invited nor who runs studies may be within reach (A3, ADR 95). */
  private static final Tables TABLES =
      new Tables("db/migration", "SOUNDINGS_DB", List.of("invitation", "person"));

  private final MainDatabase database;

  @Inject
  Migration(MainDatabase database) {
    this.database = database;
  }

  void migrate(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object started) {
    TABLES.migrate(TABLES.open(database::database));
  }
}
