package org.soundings.exchange.infer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.column.Yaml;
import org.soundings.exchange.infer.doubt.Look;

/** Finds the column of weights, and says what is doubtful of that. */
final class WeightGuess {
  private static final Pattern WEIGHT =
      Pattern.compile(
          "(.*[_."
              + " ])?(weights?|weighting|wt|wgt|wts|pw|[adfip]n?weights?|(sampl(e|ing)|pop|person|hh|house|rake|calib)weights?|pspwght|.*_(xw|lw)|finalwe?i?ght|fnlwgt|finalwt"
              + "|survey_?weights?|weightvar|wtssps|wtssall|wtsupp|gewicht|gewichtung|poids"
              + "|ponderaci[oó]n|peso)");
  private static final Pattern MAYBE_WEIGHT = Pattern.compile("(.*_)?w");

  private final List<Profile> profiles;
  private final List<Look> looks;

  /**
   * @param looks to which what it says is added
   */
  WeightGuess(List<Profile> profiles, List<Look> looks) {
    this.profiles = profiles;
    this.looks = looks;
  }

  /** The column that most likely holds the weight. */
  Optional<Profile> find() {
    List<Profile> weights = profiles.stream().filter(this::isWeight).toList();
    Optional<Profile> best =
        weights.stream()
            .filter(p -> p.column().name().matches("(?i)anweight|.*(final|full|person).*"))
            .findFirst()
            .or(() -> weights.stream().findFirst());
    if (weights.size() > 1) {
      looks.add(
          new Look(
              Look.Doubt.EVEN,
              best.orElseThrow().column().name(),
              "Several columns may be the weight: "
                  + String.join(", ", weights.stream().map(p -> p.column().name()).toList())
                  + ".",
              "Write the right one under design: weight."));
    }
    return best;
  }

  private boolean isWeight(Profile profile) {
    String name = profile.column().name().toLowerCase(Locale.ROOT);
    boolean named = WEIGHT.matcher(name).matches();
    boolean numbers =
        (named || MAYBE_WEIGHT.matcher(name).matches())
            && profile.isNumber()
            && profile.low() >= 0
            && profile.high() > profile.low();
    if (!numbers) {
      return false;
    }
    boolean body = name.matches("(.*[_. ])?(weight|gewicht|peso|poids)") && profile.mean() >= 5;
    boolean sure = named ? !body : !profile.isWhole() && profile.mean() < 5;
    if (sure && profile.hasEmpty()) {
      looks.addFirst(gap(profile));
      return false;
    }
    if (!sure) {
      looks.add(
          new Look(
              Look.Doubt.EVEN,
              profile.column().name(),
              "\""
                  + profile.column().name()
                  + "\" is not taken for a weight (its mean is "
                  + String.format(Locale.ROOT, "%.4g", profile.mean())
                  + "), so numbers are not weighted.",
              "If it is one, write design: {weight: "
                  + profile.column().name()
                  + "} and delete the item."));
    }
    return sure;
  }

  /** That a weight which some rows lack is not used: no number could be computed with it. */
  private static Look gap(Profile profile) {
    long without = profile.rows() - profile.answered();
    return new Look(
        Look.Doubt.EVEN,
        profile.column().name(),
        "\""
            + profile.column().name()
            + "\" seems to be the weight, but "
            + (without == 1 ? "1 row has" : without + " rows have")
            + " none, so no number is weighted.",
        "Fill it or delete those rows, and write design: {weight: "
            + Yaml.text(profile.column().name())
            + "} in place of the item.");
  }

  /** That a column is taken for the weight. */
  static Look taken(Profile profile) {
    String name = profile.column().name();
    return new Look(
        profile.isWhole() ? Look.Doubt.EVEN : Look.Doubt.SOME,
        name,
        "\"" + name + "\" is taken for the weight, so every number is weighted by it.",
        "If it is none, delete design: weight and add an item for it.");
  }
}
