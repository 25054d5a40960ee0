package org.soundings.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** A copy of the database file, taken while answers come in. */
@ApplicationScoped
public class Backup {
  private final Disk disk;

  @Inject
  Backup(Disk disk) {
    this.disk = disk;
  }

  /**
   * Writes everything that is acknowledged by now, and nothing that was deleted: the file is
   * rewritten first (A10).
   *
   * @param zip a file that is written again, with the database file in it
   * @throws Unavailable where that does not work, and where the database is not a file of ours
   */
  public void write(Path zip) {
    disk.rewrite();
    disk.backUp(zip);
  }
}
