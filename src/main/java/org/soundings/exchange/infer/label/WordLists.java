package org.soundings.exchange.infer.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts labels in order whose words have a usual one: frequencies, amounts, education. */
enum WordLists {
  FREQUENCY(
      "never, and not.*",
      "never, but.*",
      "never|not at all|none of the time",
      "almost never|hardly ever|very rarely|very seldom",
      "rarely( or never)?|seldom|infrequently",
      "once in a while|every now and then|a little of the time",
      "occasionally|now and then",
      "sometimes|some of the time",
      "about half( of)? the time|half of the time",
      "regularly|more than half( of)? the time",
      "often|frequently",
      "usually|generally|a good bit of the time",
      "very often|very frequently",
      "most of the time|mostly",
      "almost always|nearly always",
      "always|all( of)? the time|constantly"),
  RATE(
      "never",
      "less than once a year",
      "once a year or less|(once a year|yearly|annually)( or more)?",
      "a few times (a|per) year|several times a year",
      "once a month or less|less than once a month",
      "once a month|monthly|once per month",
      "a few times (a|per) month|several times a month",
      "once a week or less|less than once a week",
      "once a week|weekly|once per week",
      "a few times (a|per) week|several times a week",
      "every day|daily|once a day",
      "a few times (a|per) day|several times a day|more than once a day"),
  TIMES(
      "never|not at all|no times|it is not acceptable.*",
      "once|one time",
      "twice|two times",
      "three times",
      "four times",
      "five times",
      "more than .* times.*"),
  AMOUNT(
      "none|nothing|nothing at all|not at all|no|none (of them|did)|no, none.*",
      "(only )?a little( bit)?|very little|hardly any",
      "(only )?a few|few",
      "some|somewhat|some (of them|did|of my .*)|a moderate amount",
      "many|quite a bit|quite a lot",
      "most|most of them|mostly",
      "a lot|a great deal|very much",
      "all|all of them|everything|yes, (at )?all.*|yes, they all.*"),
  EDUCATION(
      "no (formal|schooling|education).*|none",
      "primary.*|elementary.*|less than high school.*|did not complete high school.*",
      "(lower )?secondary.*|high school.*|(upper )?secondary.*|.*a-level.*|g\\.?e\\.?d\\.?",
      "some (college|university).*",
      "associate.*|vocational.*|trade.*|.*apprentice.*|further education.*",
      "undergraduate.*|bachelor.*|college graduate.*|first degree.*|college or more",
      "some graduate.*",
      "master.*|graduate.*|post-?\\s?graduate.*",
      "professional.*",
      "doctora.*|ph\\.?\\s?d.*"),
  LEVEL("very low", "low", "medium|moderate|middle", "high", "very high");

  /** Words that tell that no level of education is meant: professional services, trade union. */
  private static final Pattern NO_SCHOOL =
      Pattern.compile(
          "(?i)\\b(services?|unions?|networks?|bod(y|ies)|sectors?|industr(y|ies)|care|colou?rs?"
              + "|associations?|staff|reasons?|languages?|sources?|carers?|products?)\\b");

  private final List<Pattern> patterns;

  WordLists(String... patterns) {
    this.patterns = List.of(patterns).stream().map(Pattern::compile).toList();
  }

  /** The place of every label, or empty where one is not on the list. */
  Optional<List<Double>> places(List<String> labels) {
    if (this == EDUCATION && labels.stream().anyMatch(l -> NO_SCHOOL.matcher(l).find())) {
      return Optional.empty();
    }
    List<Double> places = new ArrayList<>();
    for (String label : labels) {
      int place = place(label.toLowerCase(Locale.ROOT));
      if (place < 0) {
        return Optional.empty();
      }
      places.add((double) place);
    }
    return Optional.of(places);
  }

  private int place(String label) {
    for (int i = 0; i < patterns.size(); i++) {
      if (patterns.get(i).matcher(label).matches()) {
        return i;
      }
    }
    return -1;
  }
}
