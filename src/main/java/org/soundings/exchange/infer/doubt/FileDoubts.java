package org.soundings.exchange.infer.doubt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.infer.column.Profile;

/** What is doubtful of a file as a whole: its encoding, its header, whether its rows are people. */
public final class FileDoubts {
  private static final int LONGEST_WORD = 40;

  private static final Pattern TWICE =
      Pattern.compile(
          "[\u00c3\u00c5\u00d0\u00d1][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]");

  private FileDoubts() {}

  /**
   * @param titleRows above the header
   * @param headerRows the header itself
   * @param profiles of the columns, which hold all rows
   * @return none where nothing is doubtful
   */
  public static List<Look> of(CsvFile file, int titleRows, int headerRows, List<Profile> profiles) {
    List<Look> looks = new ArrayList<>();
    if (titleRows > 0) {
      looks.add(
          new Look(
              Look.Doubt.LITTLE,
              "",
              titleRows + (titleRows == 1 ? " row" : " rows") + " above the header left out.",
              "See data: title-rows."));
    }
    if (file.lacksRowName(titleRows, headerRows)) {
      looks.add(
          new Look(
              Look.Doubt.EVEN,
              "",
              "The header has one cell less than the rows, which begin with their numbers, as R"
                  + " writes them: the first cell of each is taken for its number.",
              "If a name is missing elsewhere, add it and run infer again."));
    }
    looks.addAll(MergedCells.looks(profiles));
    Counted.look(profiles).ifPresent(looks::add);
    NoHeader.look(profiles).ifPresent(looks::add);
    Sideways.look(profiles).ifPresent(looks::add);
    Trials.look(profiles).ifPresent(looks::add);
    encodedTwice(profiles).ifPresent(looks::add);
    file.guessedWord().ifPresent(word -> looks.add(encoding(word)));
    return looks;
  }

  /** That words look like UTF-8 which was taken for Windows-1252 and stored again. */
  private static Optional<Look> encodedTwice(List<Profile> profiles) {
    return profiles.stream()
        .flatMap(
            profile ->
                Stream.concat(
                        Stream.of(profile.column().name()), profile.counts().keySet().stream())
                    .filter(text -> TWICE.matcher(text).find())
                    .limit(1))
        .findFirst()
        .map(
            text ->
                new Look(
                    Look.Doubt.SOME,
                    "",
                    "Words such as \""
                        + shortened(text)
                        + "\" look as if they had been encoded twice; they are printed so.",
                    "Export the data again as UTF-8."));
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_WORD ? text.substring(0, LONGEST_WORD - 1) + "\u2026" : text;
  }

  private static Look encoding(String word) {
    boolean letters = word.codePoints().allMatch(Character::isLetter);
    return new Look(
        letters ? Look.Doubt.SOME : Look.Doubt.EVEN,
        "",
        "The encoding is guessed: Windows-1252, by which a word reads \"" + shortened(word) + "\".",
        "If that is wrong, save the file as UTF-8 and run infer again.");
  }
}
