package org.soundings.exchange.infer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.DataFault;
import org.soundings.exchange.Header;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;

/**
 * Proposes a questionnaire that reads a given data file: its items, their level of measurement,
 * options in sensible order, sets of columns, missing codes, the weight, and the columns better
 * left alone because they could tell who answered. The proposal is a YAML file to be read through
 * and corrected by somebody who knows the study; as it is, it passes the check and reads its own
 * file without a problem, unless rows of that have too few or too many cells.
 */
public final class Infer {
  private static final Pattern WEIGHT =
      Pattern.compile("(.*_)?(weights?|w|wt|wgt|pw|pweights?|wtssps|wtsupp|gewicht)");

  private final CsvFile file;
  private final int headerRows;
  private final List<Profile> profiles = new ArrayList<>();
  private final Map<String, String> ignored = new LinkedHashMap<>();
  private Set<String> missingNumbers = Set.of();
  private final Map<String, String> design = new LinkedHashMap<>();

  private Infer(CsvFile file) {
    this.file = file;
    this.headerRows = file.headerRows();
    List<Header.Column> columns = file.header(headerRows).columns();
    for (int i = 0; i < columns.size(); i++) {
      profiles.add(new Profile(i, columns.get(i), file.numbers()));
    }
  }

  /**
   * The questionnaire as the text of its file.
   *
   * @throws Refused where the file cannot be read or has no column of answers
   */
  public static String yaml(Path data) {
    return new Infer(CsvFile.open(data)).proposal();
  }

  private String proposal() {
    file.forEachRow(headerRows, this::look);
    Place place = Place.of(file.path().toString());
    if (profiles.getFirst().rows() == 0) {
      throw new Refused(DataFault.NO_ROWS.at(place));
    }
    List<Field> fields = fields();
    if (fields.isEmpty()) {
      throw new Refused(DataFault.NOTHING_TO_ASK.at(place));
    }
    List<Draft> drafts = Drafts.of(fields, Rankings.of(fields, file, headerRows));
    return new Proposal(
            file, headerRows, profiles.getFirst().rows(), drafts, design, missing(fields), ignored)
        .yaml();
  }

  private void look(String[] cells) {
    if (cells.length >= profiles.size()) {
      for (Profile profile : profiles) {
        profile.take(cells[profile.at()]);
      }
    }
  }

  private List<Field> fields() {
    boolean qualtrics = Ignored.isQualtrics(profiles);
    missingNumbers = MissingNumbers.of(profiles);
    List<Field> fields = new ArrayList<>();
    for (Profile profile : profiles) {
      Optional<String> reason = Ignored.reason(profile, qualtrics);
      if (reason.isPresent()) {
        ignored.put(profile.column().name(), reason.get());
      } else if (!design.containsKey("weight") && isWeight(profile)) {
        design.put("weight", profile.column().name());
      } else if (!design.containsKey("strata") && isStratum(profile)) {
        design.put("strata", profile.column().name());
      } else {
        fields.add(
            new Field(
                profile,
                ColumnName.of(profile.column(), profile.at()),
                Guesser.of(profile, missingNumbers)));
      }
    }
    return fields;
  }

  private static boolean isWeight(Profile profile) {
    String name = profile.column().name().toLowerCase(Locale.ROOT);
    return WEIGHT.matcher(name).matches()
        && profile.isNumber()
        && !profile.hasEmpty()
        && profile.low() >= 0
        && profile.high() > profile.low()
        && (!name.startsWith("weight") || profile.mean() < 5);
  }

  private static boolean isStratum(Profile profile) {
    return profile.column().name().toLowerCase(Locale.ROOT).matches("strat(a|um)(_?id)?");
  }

  /** Cell text to reason, for the whole file. */
  private Map<String, String> missing(List<Field> fields) {
    Map<String, String> missing = new TreeMap<>();
    Set<String> texts = new LinkedHashSet<>();
    boolean other = false;
    for (Field field : fields) {
      texts.addAll(field.profile().reasons());
    }
    missingNumbers.forEach(code -> missing.put(code, "skipped"));
    for (String text : texts) {
      String reason = Asides.reason(text).orElseThrow();
      missing.put(text, reason);
      other |= !text.equals("NA") && !reason.equals("not-applicable");
    }
    if (other && missing.containsKey("NA")) {
      missing.put("NA", "not-asked");
    }
    return missing;
  }
}
