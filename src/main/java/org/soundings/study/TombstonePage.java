package org.soundings.study;

import java.util.ArrayList;
import java.util.List;
import org.soundings.form.Frame;
import org.soundings.form.Link;
import org.soundings.form.NoticePage;
import org.soundings.form.Site;
import org.soundings.form.SpokenLanguage;
import org.soundings.form.item.Phrases;
import org.soundings.form.item.Said;

/** What stands where a report was. */
final class TombstonePage {
  private static final String TAKEN_DOWN = "notice.taken-down";

  private TombstonePage() {}

  static String html(Tombstone stone, String language) {
    Phrases phrases = Phrases.in(language);
    Site site = Site.at("");
    Said heading = phrases.say(TAKEN_DOWN);
    Link home = new Link(SpokenLanguage.in(language, site.home()), phrases.say("home"));
    return new NoticePage(
            new Frame(language, heading.text(), site, phrases),
            heading,
            paragraphs(stone, phrases),
            List.of(home))
        .html();
  }

  private static List<Said> paragraphs(Tombstone stone, Phrases phrases) {
    List<Said> said = new ArrayList<>();
    said.add(
        stone.from() == null
            ? phrases.say(TAKEN_DOWN + ".to", stone.title(), stone.to())
            : phrases.say(TAKEN_DOWN + ".from", stone.title(), stone.from(), stone.to()));
    said.add(phrases.say(TAKEN_DOWN + ".reason"));
    said.add(new Said(stone.reason(), null));
    if (stone.contact() != null) {
      said.add(phrases.say(TAKEN_DOWN + ".contact", stone.contact()));
    } else if (stone.asker() != null) {
      said.add(phrases.say(TAKEN_DOWN + ".asker", stone.asker()));
    } else {
      said.add(phrases.say(TAKEN_DOWN + ".whom"));
    }
    return said;
  }
}
