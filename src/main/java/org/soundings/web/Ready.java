package org.soundings.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.*;

@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
  public HealthCheckResponse call() {
    return HealthCheckResponse.up("store");
  }
}
