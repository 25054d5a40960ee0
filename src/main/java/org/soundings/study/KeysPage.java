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
  private final KeyManifests manifests;

  @Inject
  KeysPage(Promises promises, KeyManifests manifests) {
    this.promises = promises;
    this.manifests = manifests;
  }

  @GET
  public Response keys(@PathParam("study") String study) {
    KeyManifest manifest =
        promises
            .of(study)
            .flatMap(promised -> manifests.of(promised.wave().id()))
            .orElseThrow(NotFoundException::new);
    return Response.ok(manifest.bytes())
        .header("Content-Type", "application/json")
        .header("Cache-Control", "no-cache")
        .build();
  }
}
