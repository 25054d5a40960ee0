package org.soundings.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Search engines have no business with forms and invitations. */
@Path("/robots.txt")
@ApplicationScoped
public class Robots {
  private static final String TEXT =
      """
      User-agent: *
      Disallow: /s/
      Disallow: /i/
      Disallow: /api/
      Disallow: /desk
      """;

  @GET
  @Produces("text/plain; charset=utf-8")
  public String text() {
    return TEXT;
  }
}
