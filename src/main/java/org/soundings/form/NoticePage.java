package org.soundings.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.soundings.form.item.Phrases;
import org.soundings.form.item.Said;

/** A page that says one thing: closed, not found, nothing more to do. */
public record NoticePage(Frame frame, Said heading, List<Said> paragraphs, List<Link> links) {
  public NoticePage {
    paragraphs = List.copyOf(paragraphs);
    links = List.copyOf(links);
  }

  /** What can be said, each with a heading and a text among the platform's own words. */
  public enum Kind {
    NOT_FOUND,
    NOT_YET_OPEN,
    CLOSED,
    NOT_INVITED,
    EXPIRED,
    NO_COOKIE,
    TOO_LARGE,
    NOT_UNDERSTOOD,
    BUSY,
    FAILED,
    WITHDRAWN,
    NOTHING_TO_WITHDRAW;

    String key() {
      return "notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A page of one kind.
   *
   * @param links where to go from here; the first page where there are none
   */
  public static NoticePage of(Kind kind, String language, Site site, Link... links) {
    Phrases phrases = Phrases.in(language);
    Said heading = phrases.say(kind.key());
    Link home = new Link(SpokenLanguage.in(language, site.home()), phrases.say("home"));
    return new NoticePage(
        new Frame(language, heading.text(), site, phrases),
        heading,
        List.of(phrases.say(kind.key() + ".text")),
        links.length == 0 ? List.of(home) : Arrays.asList(links));
  }

  public String html() {
    return Templates.render("form/notice", this);
  }
}
