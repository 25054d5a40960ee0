package org.soundings.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.soundings.form.IndexPage;
import org.soundings.form.Link;
import org.soundings.form.item.Said;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.web.HtmlPage;
import org.soundings.web.RequestLanguage;

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
  public Response home(@BeanParam RequestLanguage wanted) {
    String language = HtmlPage.language(wanted);
    List<Link> open = links(w -> wanted.carried(answered(w)), Stage.OPEN, language);
    List<Link> released = links(w -> "/results/" + w.id().study(), Stage.RELEASED, language);
    return HtmlPage.html(200, IndexPage.of(language, HtmlPage.SITE, open, released).html()).build();
  }

  private static String answered(Wave wave) {
    return (wave.participation().invited() ? "/i/" : "/s/") + wave.id().study();
  }

  private List<Link> links(Function<Wave, String> address, Stage stage, String language) {
    return waves.all().stream()
        .filter(wave -> waves.stage(wave) == stage)
        .filter(wave -> stage != Stage.RELEASED || waves.isPublic(wave))
        .map(wave -> new Link(address.apply(wave), Said.of(wave.about().title(), language)))
        .distinct()
        .toList();
  }
}
