package org.soundings.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.soundings.form.IndexPage;
import org.soundings.form.Link;
import org.soundings.form.item.Said;
import org.soundings.store.Stage;
import org.soundings.store.Wave;
import org.soundings.web.Page;

/** What can be answered, and what can be read. */
@Path("/")
@ApplicationScoped
public class HomePage {
  private final CurrentWaves waves;

  @Inject
  HomePage(CurrentWaves waves) {
    this.waves = waves;
  }

  @GET
  public Response home(@Context HttpHeaders headers) {
    String language = Page.language(headers);
    List<Link> open = links(w -> w.participation().invited() ? "/i/" : "/s/", Stage.OPEN, language);
    List<Link> released = links(w -> "/results/", Stage.RELEASED, language);
    return Page.html(200, IndexPage.of(language, Page.SITE, open, released).html()).build();
  }

  private List<Link> links(Function<Wave, String> below, Stage stage, String language) {
    LocalDate today = waves.today();
    return waves.all().stream()
        .filter(wave -> wave.stage(today) == stage)
        .map(wave -> link(below.apply(wave), wave, language))
        .distinct()
        .toList();
  }

  private static Link link(String below, Wave wave, String language) {
    return new Link(below + wave.id().study(), Said.of(wave.about().title(), language));
  }
}
