package org.soundings.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.function.Function;
import org.soundings.database.Disk;
import org.soundings.database.Unavailable;

/** The one way to the database. What {@link #write} returns is on the disk. */
@ApplicationScoped
public class Work {
  private static final double HALF = 0.5;

  private final MainDatabase database;
  private final Disk disk;
  private final Allowance drafts = new Allowance(System::nanoTime);

  @Inject
  Work(MainDatabase database, Disk disk) {
    this.database = database;
    this.disk = disk;
  }

  /**
   * Reads, a second time where the file was rewritten meanwhile.
   *
   * @throws Unavailable where the database does not answer
   */
  public <T> T read(Function<EntityManager, T> work) {
    int before = disk.rewritings();
    try {
      return once(work);
    } catch (Unavailable away) {
      if (disk.rewritings() == before) {
        throw away;
      }
      return disk.turn(() -> once(work));
    }
  }

  private <T> T once(Function<EntityManager, T> work) {
    disk.mend();
    try (EntityManager rows = database.rows()) {
      return work.apply(rows);
    } catch (RuntimeException e) {
      throw told(e);
    }
  }

  /**
   * Reads, and waits until what was read is on the disk too; somebody may have committed it a
   * moment ago.
   *
   * @throws Unavailable where the database or the disk does not answer
   */
  public <T> T readKept(Function<EntityManager, T> work) {
    return disk.kept(() -> read(work));
  }

  /**
   * In one transaction, all or nothing.
   *
   * @throws Duplicate where a row of the same key is there already
   * @throws Unavailable where the database does not answer; what was asked may have been kept
   */
  public <T> T write(Function<EntityManager, T> work) {
    return disk.kept(() -> committed(work));
  }

  /**
   * A draft more is to be written.
   *
   * @param fresh whether it is one that was not there before
   * @throws Unavailable where the disk has no reserve left for it, or too many were begun; what is
   *     handed in is taken even then
   */
  public void refuseDraft(boolean fresh) {
    if (!disk.hasReserve(fresh ? 1 : HALF)) {
      throw new Unavailable("the disk is nearly full");
    }
    if (fresh && !drafts.take()) {
      throw new Unavailable("too many drafts were begun");
    }
  }

  /** So many drafts are not there any more. */
  public void draftsGone(int count) {
    drafts.giveBack(count);
  }

  /** Does the work and takes it back: whether the database could keep it. */
  public <T> T rehearse(Function<EntityManager, T> work) {
    return disk.turn(() -> rehearsed(work));
  }

  private <T> T rehearsed(Function<EntityManager, T> work) {
    try (EntityManager rows = database.rows()) {
      rows.getTransaction().begin();
      try {
        T result = work.apply(rows);
        rows.flush();
        return result;
      } finally {
        rollBack(rows);
      }
    } catch (RuntimeException e) {
      throw told(e);
    }
  }

  private <T> T committed(Function<EntityManager, T> work) {
    try (EntityManager rows = database.rows()) {
      rows.getTransaction().begin();
      try {
        T result = work.apply(rows);
        rows.getTransaction().commit();
        return result;
      } finally {
        rollBack(rows);
      }
    } catch (RuntimeException e) {
      throw told(e);
    }
  }

  /** Where it is not over already. */
  private static void rollBack(EntityManager rows) {
    if (rows.getTransaction().isActive()) {
      try {
        rows.getTransaction().rollback();
      } catch (PersistenceException alreadyGone) {
        // the failure that led here is the one to tell
      }
    }
  }

  private static RuntimeException told(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return Duplicate.SQL_STATE.equals(sql.getSQLState())
            ? new Duplicate(failure)
            : new Unavailable(failure);
      }
    }
    return failure;
  }
}
