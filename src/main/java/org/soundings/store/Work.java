package org.soundings.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.function.Function;

/** The one way to the database. What {@link #write} returns is on the disk. */
@ApplicationScoped
class Work {
  @PersistenceUnit private EntityManagerFactory factory;
  @Resource private UserTransaction transaction;
  private final Disk disk;

  @Inject
  Work(Disk disk) {
    this.disk = disk;
  }

  /**
   * @throws Unavailable where the database does not answer
   */
  <T> T read(Function<EntityManager, T> work) {
    try (EntityManager rows = factory.createEntityManager()) {
      return work.apply(rows);
    } catch (RuntimeException e) {
      throw told(e);
    }
  }

  /**
   * In one transaction, all or nothing.
   *
   * @throws Duplicate where a row of the same key is there already
   * @throws Unavailable where the database does not answer; what was asked may have been kept
   */
  <T> T write(Function<EntityManager, T> work) {
    T result = committed(work);
    disk.settle();
    return result;
  }

  /** Does the work and takes it back: whether the database could keep it. */
  <T> T rehearse(Function<EntityManager, T> work) {
    try {
      transaction.begin();
      try (EntityManager rows = factory.createEntityManager()) {
        T result = work.apply(rows);
        rows.flush();
        return result;
      } finally {
        rollBack();
      }
    } catch (RuntimeException | NotSupportedException | SystemException e) {
      throw told(e);
    }
  }

  private <T> T committed(Function<EntityManager, T> work) {
    try {
      transaction.begin();
      T result;
      try (EntityManager rows = factory.createEntityManager()) {
        result = work.apply(rows);
        rows.flush();
      }
      transaction.commit();
      return result;
    } catch (RuntimeException
        | NotSupportedException
        | SystemException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException e) {
      rollBack();
      throw told(e);
    }
  }

  private void rollBack() {
    try {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    } catch (SystemException | IllegalStateException alreadyOver) {
      // the failure that led here is the one to tell
    }
  }

  private static RuntimeException told(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return Duplicate.SQL_STATE.equals(sql.getSQLState())
            ? new Duplicate(failure)
            : new Unavailable(failure);
      }
    }
    return failure instanceof RuntimeException unforeseen ? unforeseen : new Unavailable(failure);
  }
}
