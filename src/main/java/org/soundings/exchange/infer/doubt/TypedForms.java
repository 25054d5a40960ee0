package org.soundings.exchange.infer.doubt;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soundings.exchange.infer.column.Profile;

/** Columns of dates and numbers in a form that is read as neither. */
final class TypedForms {
  private record Form(Pattern pattern, String says, String remedy) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(
              Pattern.compile("\\d{1,2}([./-])\\d{1,2}\\1\\d{2}"),
              " look like dates with years of two digits, and are not taken for dates.",
              "Write the years in four digits, and make it a date."),
          new Form(
              Pattern.compile("=\"[^\"]*\""),
              " are formulas of a spreadsheet, and are not taken for numbers.",
              "Write what stands in their quotation marks alone, and run infer again."),
          new Form(
              Pattern.compile("\\d+([.,]\\d+)? ?(/|of|von|de|sur) ?\\d+([.,]\\d+)?"),
              " look like points out of so many, and are not taken for numbers.",
              "To have their mean, write the points alone, and make it a number."));

  private TypedForms() {}

  static Optional<Look> look(Profile profile) {
    return FORMS.stream()
        .filter(form -> profile.share(text -> form.pattern.matcher(text).matches()) > 0.5)
        .findFirst()
        .map(
            form ->
                new Look(
                    Look.Doubt.EVEN,
                    profile.column().name(),
                    "Answers such as " + profile.texts().getFirst() + form.says,
                    form.remedy));
  }
}
