package org.soundings.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.soundings.database.Unavailable;
import org.soundings.store.Health;

/** Ready means that an answer would be kept: one is written and taken back. */
@Readiness
@ApplicationScoped
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
    } catch (Unavailable away) {
      return HealthCheckResponse.down("answers are kept");
    }
  }
}
