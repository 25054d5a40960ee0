package org.soundings.form;

import java.util.List;
import org.soundings.form.item.Phrases;
import org.soundings.form.item.Said;

/** The first page of an installation: what can be answered, what can be read. */
public record IndexPage(Frame frame, Said heading, List<Link> studies, List<Link> reports) {
  public IndexPage {
    studies = List.copyOf(studies);
    reports = List.copyOf(reports);
  }

  public static IndexPage of(String language, Site site, List<Link> studies, List<Link> reports) {
    Phrases phrases = Phrases.in(language);
    Said heading = phrases.say("index.title");
    return new IndexPage(
        new Frame(language, heading.text(), site, phrases), heading, studies, reports);
  }

  public String html() {
    return Templates.render("form/index", this);
  }
}
