package org.soundings.questionnaire.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumericLabelsTest {
  /** X-A2. Flaws as overlap or gap with the value; "-" for none. */
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
          Less than 3 years; 3 years to under 8; 8 years or more        | -
          Less than 3 years; 3 years to 7 years; 8 years or longer      | -
          Less than 3 years; 3 years to under 8; 9 years or more        | gap 8
          Less than 3 years; 3 years to 8 years; 8 years or more        | overlap 8
          Under 3; 3 up to but not including 8; 8 and up                | -
          Under 3; at least 3 but less than 8; 8 or more                | -
          < 3; 3 - < 8; ≥ 8                                             | -
          < 3; 3-<8; 8+                                                 | -
          3 or less; more than 3 up to 8; more than 8                   | -
          Menos de 3 años; de 3 a menos de 8 años; 8 años o más         | -
          Menos de 3 años; 3 años a menos de 8; 8 años o más            | -
          Menos de 3 años; Entre 3 y 8 años; Más de 8 años              | -
          Menos de 3 años; de 4 a 7 años; 8 años o más                  | gap 3
          Hasta 3 años; más de 3 hasta 8 años; más de 8 años            | -
          Less than 3 years; three to seven years; 8 years or more      | -
          Less than 3 years; 36 to 95 months; 8 years or more           | -
          Less than 3; I would rather say 3 to 7, roughly; 8 or more    | -
          Less than a year; 1 to 2 years; 3 years or more               | -
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
