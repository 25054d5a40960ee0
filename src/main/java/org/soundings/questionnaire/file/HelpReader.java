package org.soundings.questionnaire.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.soundings.questionnaire.Help;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Wording;
import org.soundings.questionnaire.check.QuestionnaireProblem;

/** Reads {@code help:} of a questionnaire or a study: a text alone, or a text with links. */
public final class HelpReader {
  private static final Pattern NUMBER = Pattern.compile("[+*#]?[0-9][0-9 ()./*#-]{1,29}");
  private static final Pattern PAGE = Pattern.compile("https?://[^\\s/]+(/\\S*)?");

  private HelpReader() {}

  /**
   * The help that an entry declares. A telephone number or an address that cannot be one is noted
   * on the entry, as is a link without a label, or without a number and a page; nothing is thrown.
   *
   * @param entry a text, or keys {@code text} and {@code links}
   */
  public static Help read(Entry entry) {
    return entry.keys().contains("text")
        ? new Help(
            entry.need("text").wording(),
            entry.find("links").map(Entry::list).orElse(List.of()).stream()
                .flatMap(HelpReader::links)
                .toList())
        : new Help(entry.wording(), List.of());
  }

  /** A number, a page, or both under one label. */
  private static Stream<Help.Link> links(Entry entry) {
    Wording label = entry.need("label").wording();
    Optional<Entry> page = entry.find("url");
    Optional<Entry> number = page.isPresent() ? entry.find("tel") : Optional.of(entry.need("tel"));
    return Stream.concat(
        number.stream()
            .map(e -> link(label, e, NUMBER, QuestionnaireProblem.NO_NUMBER, Help::dialled)),
        page.stream()
            .map(e -> link(label, e, PAGE, QuestionnaireProblem.NO_ADDRESS, address -> address)));
  }

  private static Help.Link link(
      Wording label,
      Entry entry,
      Pattern pattern,
      Problem.Kind problem,
      UnaryOperator<String> opened) {
    Wording shown = entry.wording();
    Map<String, String> address = new LinkedHashMap<>();
    shown
        .byLanguage()
        .forEach(
            (language, text) -> {
              if (!pattern.matcher(text).matches()) {
                entry.note(problem, text);
              }
              address.put(language, opened.apply(text));
            });
    return new Help.Link(label, shown, new Wording(address));
  }
}
