package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.soundings.credential.KeyManifest;

/** The public keys of a study's wave: the same bytes for everybody who asks (A9). */
@Path("/s/{study}/keys.json")
@ApplicationScoped
public class KeysPage {
  private final Promises promises;

  @Inject
  KeysPage(Promises promises) {
    this.promises = promises;
  }

  @GET
  public Response keys(@PathParam("study") String study) {
    KeyManifest manifest =
        promises.of(study).map(Promised::keys).orElseThrow(NotFoundException::new);
    return Response.ok(manifest.bytes())
        .header("Content-Type", "application/json")
        .header("Cache-Control", "no-cache")
        .build();
  }
}
