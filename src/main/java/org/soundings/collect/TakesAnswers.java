package org.soundings.collect;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.soundings.store.answer.Health;

/**
 * Ready means that an answer would be kept: one is written and taken back.
 *
 * <p>It is asked from the moment the server listens, on threads that know nothing of the
 * application: so it belongs to no scope, looks up no provider, and takes every failure for a no.
 */
@Readiness
@Dependent
public class TakesAnswers implements HealthCheck {
  private final Health health;

  @Inject
  TakesAnswers(Health health) {
    this.health = health;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      health.check();
      return answer(Status.UP);
    } catch (RuntimeException notNow) {
      return answer(Status.DOWN);
    }
  }

  private static HealthCheckResponse answer(Status status) {
    return new HealthCheckResponse("answers are kept", status, Optional.empty());
  }
}
