package org.soundings.exchange.infer.doubt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.column.Programme;

/**
 * A file that no reading by rows fits: a table on its side, two side by side, or lines that are one
 * cell each.
 */
final class Sideways {
  private static final Set<String> QUESTIONS =
      Set.of(
          "question",
          "questions",
          "item",
          "items",
          "variable",
          "variables",
          "statement",
          "frage",
          "fragen",
          "pregunta",
          "preguntas");

  private static final Pattern PERSON =
      Pattern.compile("(?i)(r|resp|respondents?|persons?|participants?|subjects?|p|id) ?_?\\d+");

  private Sideways() {}

  static Optional<Look> look(List<Profile> profiles) {
    return profiles.size() == 1
        ? line(profiles.getFirst())
        : table(profiles).or(() -> twoTables(profiles));
  }

  /** An empty column without a name, after which the names begin again. */
  private static Optional<Look> twoTables(List<Profile> profiles) {
    return IntStream.range(1, profiles.size() - 1)
        .filter(c -> profiles.get(c).isBlank())
        .filter(c -> profiles.get(c).column().name().matches("column \\d+"))
        .mapToObj(c -> profiles.get(c + 1).column().name())
        .filter(name -> name.matches(".+ \\([2-9]\\)"))
        .findFirst()
        .map(
            name ->
                new Look(
                    Look.Doubt.EVEN,
                    name,
                    "Two tables seem to stand side by side, with an empty column between; each row"
                        + " is counted as one response.",
                    "If their rows are not of the same people, move one into a file of its own."));
  }

  private static Optional<Look> table(List<Profile> profiles) {
    Profile first = profiles.getFirst();
    boolean people =
        profiles.size() > 3
            && profiles.stream().skip(1).allMatch(p -> PERSON.matcher(p.column().name()).matches());
    return people && first.isUnique() && QUESTIONS.contains(Programme.bare(first.column().name()))
        ? Optional.of(
            new Look(
                Look.Doubt.EVEN,
                "",
                "The table seems to lie on its side, with a row for each question and a column for"
                    + " each person; each of its rows is counted as one response.",
                "Turn it (in a spreadsheet: copy, paste transposed) and run infer again."))
        : Optional.empty();
  }

  private static Optional<Look> line(Profile profile) {
    return List.of(";", ",", "\t").stream()
        .filter(separator -> areCells(profile, separator))
        .findFirst()
        .map(
            separator ->
                new Look(
                    Look.Doubt.EVEN,
                    profile.column().name(),
                    "Every line is one cell in quotes, though it holds several: \""
                        + profile.column().name()
                        + "\".",
                    "Take out the quotes around the lines and run infer again."));
  }

  private static boolean areCells(Profile profile, String separator) {
    int cells = count(profile.column().name(), separator);
    return cells > 0
        && profile.texts().size() > 1
        && profile.texts().stream().allMatch(text -> count(text, separator) == cells);
  }

  private static int count(String text, String separator) {
    return text.split(Pattern.quote(separator), -1).length - 1;
  }
}
