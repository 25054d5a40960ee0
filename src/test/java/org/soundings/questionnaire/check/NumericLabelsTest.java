package org.soundings.questionnaire.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumericLabelsTest {
  /** Flaws as overlap or gap with the value; "-" for none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Less than 3 years; 3-8 years; 8-15 years; Over 15 years       | overlap 8
          Less than 3 years; 3-8 years; 9-15 years; Over 15 years       | -
          Less than 3 years; 3 to 7 years; 8 to 14 years; 15 years or more | -
          Under 18; 18-24; 25 and over                                  | -
          Under 18; 18 to 25; 25+                                       | overlap 25
          Under 18; 19-24; 25+                                          | gap 18
          0-10%; 10-20%; 20-30%                                         | overlap 10, overlap 20
          0%; 1-10%; 11% or more                                        | -
          Up to 3 hours; 3 to 5 hours; More than 5 hours                | overlap 3
          Less than 3; More than 3                                      | gap 3
          $10,000 to $19,999; $20,000 to $29,999; $30,000 or more       | -
          $10,000 to $20,000; $20,000 to $30,000                        | overlap 20000
          Less than 0.5; 0.5 to 1.0; 1.1 to 2                           | -
          Less than 0.5; 0.6 to 1                                       | gap 0.5
          1946–1964; 1965–1980; 1981–1996                               | -
          8 to 15 years; 3 to 8 years                                   | overlap 8
          None; 1 to 3; 4 or more; I don't know                         | -
          1; 2; 3; 4; 5                                                 | -
          0; 25; 50; 75; 100                                            | -
          1 - Strongly disagree; 2; 3; 4; 5 - Strongly agree            | -
          Less than 6 months; 1 to 2 years                              | -
          Less than 1 year; 1 year; 2 to 4 years; At least 5 years      | -
          3 to less than 8 years; 8 to less than 15 years               | -
          between 1 and 5; between 5 and 9                              | overlap 5
          5 people or fewer; 6 to 10 people                             | -
          Yes; No                                                       | -
          Team 1-3; Team 3-5                                            | -
          """)
  void neighboursThatDoNotMeetAreFound(String labels, String expected) {
    List<String> flaws =
        NumericLabels.flaws(Arrays.asList(labels.split("; "))).stream()
            .map(f -> (f.overlap() ? "overlap " : "gap ") + BandCheck.shown(f.value()))
            .toList();
    assertEquals(expected, flaws.isEmpty() ? "-" : String.join(", ", flaws));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Under 18; 18-24; 25 and over              | true
          Under 18; 18-24; 25 and over; Other; None; Unknown; Never | false
          Under 18; 18 and over                     | false
          1; 2; 3                                   | false
          Red; Green; Blue                          | false
          """)
  void threeRangesAndMostOfTheLabelsMakeRanges(String labels, boolean expected) {
    assertEquals(expected, NumericLabels.areRanges(Arrays.asList(labels.split("; "))));
  }
}
