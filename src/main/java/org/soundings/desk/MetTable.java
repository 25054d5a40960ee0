package org.soundings.desk;

import java.util.List;
import java.util.Locale;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskTable;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.form.item.Said;
import org.soundings.study.MetProblems;

/** What respondents of an open wave were told on its pages, under the page of the wave. */
final class MetTable {
  private MetTable() {}

  static DeskPage under(DeskPage page, List<MetProblems.Met> met, DeskWords words) {
    DeskPage headed = page.with(DeskText.of(DeskText.Kind.HEADING, words.say("met")));
    if (met.isEmpty()) {
      return headed.with(DeskText.of(DeskText.Kind.PLAIN, words.say("met.none")));
    }
    return headed
        .with(DeskText.of(DeskText.Kind.SOFT, words.say("met.why")))
        .with(
            new DeskTable(
                words.say("met"),
                List.of(
                    words.say("met.question"), words.say("met.problem"), words.say("met.times")),
                met.stream().map(each -> row(each, words)).toList()));
  }

  private static List<DeskTable.Cell> row(MetProblems.Met met, DeskWords words) {
    String kind = met.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return List.of(
        DeskTable.Cell.of(Said.of(met.ask(), words.language())),
        DeskTable.Cell.of(words.say("met." + kind)),
        DeskTable.Cell.of(StudiesPage.taken(met.times(), words)));
  }
}
