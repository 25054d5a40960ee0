package org.soundings.collect;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.soundings.store.Health;

/**
 * Ready means that an answer would be kept: one is written and taken back. It belongs to no scope,
 * since it is asked from the moment the server listens, when there is none.
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
      return HealthCheckResponse.up("answers are kept");
    } catch (RuntimeException notNow) {
      return HealthCheckResponse.down("answers are kept");
    }
  }
}
