package org.soundings.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.soundings.form.Asset;

/** The stylesheet and the script; their names change with their content. */
@Path("/assets")
@ApplicationScoped
public class Assets {
  @GET
  @Path("{name}")
  public Response asset(@PathParam("name") String name) {
    Asset asset =
        Asset.ALL.stream()
            .filter(a -> a.name().equals(name))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    return Response.ok(asset.bytes())
        .header("Content-Type", asset.type())
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .build();
  }
}
