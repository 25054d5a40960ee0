package org.soundings.analysis.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.PlanProblem;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Spelling;
import org.soundings.questionnaire.file.Entry;

/**
 * Reads the prose of a plan: {@code {finding.category}} is a number to be put in, {@code {count:
 * finding.category}} a number of people, {@code {n: finding}} a base, {@code {word:
 * finding.category}} a word to be checked, {@code {plain: word}} one that is not. Categories joined
 * by + are taken together, and {@code @group} names a crosstab's group. A word of comparison that
 * stands unmarked in a sentence with one number is checked against that; with several it must say
 * which.
 *
 * @param lines of the plan's file, to say where a number stands
 * @param findings the ids that the plan's findings have
 * @param language of the report, whose text is wanted
 * @param problems to which every finding that is not there, and every word that is not clear, is
 *     added
 */
public record ProseReader(
    List<String> lines, Set<String> findings, String language, Problems problems) {
  /** What the dispositions of a plan are called among its findings. */
  public static final String DISPOSITIONS = "dispositions";

  /** The language whose words of comparison are known. */
  private static final String CHECKED = "en";

  private static final Pattern LIVE = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");
  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])[\"”’)]*\\s+");

  /** A number or a word of a paragraph, from one character to another. */
  private record Found(int from, int to, Place place, Prose.Piece piece) {}

  /**
   * The paragraphs of a text in the report's language, which blank lines part; none of a text that
   * is blank. Where it is written in several languages, mistakes in each are noted.
   *
   * @param text of the plan's file, at the place from which {@code lines} are searched
   */
  public List<Prose> read(Entry text) {
    if (!text.hasKeys()) {
      return read(text, language);
    }
    text.wording();
    Map<String, List<Prose>> translations = new LinkedHashMap<>();
    text.map().forEach((spoken, said) -> translations.put(spoken, read(said, spoken)));
    return translations.getOrDefault(language, List.of());
  }

  private List<Prose> read(Entry text, String spoken) {
    Cursor cursor = new Cursor(lines, text.place(), spoken.startsWith(CHECKED));
    String all = text.text().strip();
    return all.isEmpty()
        ? List.of()
        : PARAGRAPHS.splitAsStream(all).map(paragraph -> paragraph(paragraph, cursor)).toList();
  }

  private Prose paragraph(String paragraph, Cursor cursor) {
    List<Found> found = new ArrayList<>();
    Matcher ends = SENTENCES.matcher(paragraph);
    int start = 0;
    while (start < paragraph.length()) {
      int end = ends.find() ? ends.end() : paragraph.length();
      found.addAll(sentence(paragraph, start, end, cursor));
      start = end;
    }
    List<Prose.Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Found each : found) {
      pieces.add(new Prose.Words(paragraph.substring(at, each.from())));
      pieces.add(each.piece());
      at = each.to();
    }
    pieces.add(new Prose.Words(paragraph.substring(at)));
    return new Prose(pieces);
  }

  private List<Found> sentence(String paragraph, int start, int end, Cursor cursor) {
    List<Found> found = new ArrayList<>();
    Matcher live = LIVE.matcher(paragraph).region(start, end);
    int from = start;
    while (live.find()) {
      words(paragraph, from, live.start(), cursor, found);
      Place place = cursor.next(live.group());
      piece(live.group(1).strip(), place)
          .ifPresent(piece -> found.add(new Found(live.start(), live.end(), place, piece)));
      from = live.end();
    }
    words(paragraph, from, end, cursor, found);
    return claimed(found);
  }

  /** Words of comparison as they stand, without a number yet. */
  private void words(String paragraph, int from, int to, Cursor cursor, List<Found> found) {
    Matcher words = Quantifier.in(paragraph).region(from, to);
    while (cursor.checked && words.find()) {
      Place place = cursor.next(words.group());
      found.add(new Found(words.start(), words.end(), place, new Prose.Words(words.group())));
    }
  }

  /** The same with each word checked against the sentence's number. */
  private List<Found> claimed(List<Found> found) {
    List<Prose.Mention> numbers =
        found.stream()
            .map(Found::piece)
            .filter(piece -> piece instanceof Prose.Live)
            .map(piece -> ((Prose.Live) piece).of())
            .filter(of -> !of.categories().isEmpty())
            .toList();
    if (numbers.isEmpty()) {
      return found;
    }
    return found.stream().map(each -> claimed(each, numbers)).toList();
  }

  private Found claimed(Found each, List<Prose.Mention> numbers) {
    Optional<Quantifier> meaning =
        each.piece() instanceof Prose.Words words ? Quantifier.of(words.text()) : Optional.empty();
    if (meaning.isEmpty() || isPlain(each)) {
      return each;
    }
    String word = ((Prose.Words) each.piece()).text();
    Prose.Mention number = numbers.getFirst();
    if (numbers.stream().map(Prose.Mention::written).distinct().count() > 1) {
      problems.add(PlanProblem.WHICH_NUMBER.at(each.place(), word, number.written()));
      return each;
    }
    Prose.Mention at =
        new Prose.Mention(each.place(), number.finding(), number.categories(), number.group());
    return new Found(
        each.from(), each.to(), each.place(), new Prose.Claim(at, word, meaning.get()));
  }

  /** Whether it was written {@code {plain: ...}}. */
  private static boolean isPlain(Found each) {
    return each.piece() instanceof Prose.Words words
        && each.to() - each.from() > words.text().length();
  }

  private Optional<Prose.Piece> piece(String written, Place place) {
    int colon = written.indexOf(':');
    String word = colon < 0 ? "" : written.substring(0, colon).strip();
    String of = written.substring(colon + 1).strip();
    if (word.equals("plain")) {
      return Optional.of(new Prose.Words(of));
    }
    Prose.Mention mention = mention(of, place);
    if (mention == null) {
      return Optional.empty();
    }
    return switch (word) {
      case "" -> Optional.of(new Prose.Live(mention, Prose.Form.ESTIMATE));
      case "count" -> Optional.of(new Prose.Live(mention, Prose.Form.COUNT));
      case "n" -> Optional.of(new Prose.Live(mention, Prose.Form.BASE));
      default -> claim(word, mention);
    };
  }

  private Optional<Prose.Piece> claim(String word, Prose.Mention mention) {
    Optional<Quantifier> meaning = Quantifier.of(word);
    if (meaning.isEmpty()) {
      problems.add(
          PlanProblem.UNKNOWN_WORD.at(
              mention.place(), word, Spelling.remedy(word, Quantifier.known())));
    }
    return meaning.map(says -> new Prose.Claim(mention, word, says));
  }

  private Prose.@Nullable Mention mention(String written, Place place) {
    int at = written.indexOf('@');
    String group = at < 0 ? null : written.substring(at + 1).strip();
    String of = at < 0 ? written : written.substring(0, at).strip();
    if (findings.contains(of)) {
      return new Prose.Mention(place, of, List.of(), group);
    }
    int dot = of.lastIndexOf('.');
    String finding = dot < 0 ? of : of.substring(0, dot);
    if (dot < 0 || !findings.contains(finding)) {
      problems.add(
          PlanProblem.UNKNOWN_FINDING.at(place, finding, Spelling.remedy(finding, findings)));
      return null;
    }
    List<String> categories =
        Arrays.stream(of.substring(dot + 1).split("\\+", -1)).map(String::strip).toList();
    return new Prose.Mention(place, finding, categories, group);
  }

  /** Goes through the lines of a file from what was found to what comes next. */
  private static final class Cursor {
    private final List<String> lines;
    private final Place start;
    private final boolean checked;
    private int line;
    private int column;

    Cursor(List<String> lines, Place start, boolean checked) {
      this.lines = lines;
      this.start = start;
      this.checked = checked;
      this.line = Math.max(1, start.line());
      this.column = Math.max(0, start.column() - 1);
    }

    /** Where {@code text} stands next; the start where it is broken over lines. */
    Place next(String text) {
      for (int at = line; at <= lines.size(); at++) {
        int found = lines.get(at - 1).indexOf(text, at == line ? column : 0);
        if (found >= 0) {
          line = at;
          column = found + text.length();
          return new Place(start.file(), at, found + 1);
        }
      }
      return start;
    }
  }
}
