package org.soundings.questionnaire.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalanceTest {
  /** "p:n" for the sides, "even" where they are as many, "-" where there are no sides. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Strongly disagree; Disagree; Neither agree nor disagree; Agree; Strongly agree | even
          Strongly Agree; Agree; Disagree                                      | 2:1
          Agree; Strongly agree; Agree completely                              | 3:0
          Very satisfied; Satisfied; Dissatisfied; Very dissatisfied           | even
          Very satisfied; Satisfied; Somewhat satisfied; Dissatisfied          | 3:1
          Not at all satisfied; Slightly satisfied; Satisfied; Very satisfied  | -
          Very unlikely; Unlikely; Neutral; Likely; Very likely                | even
          Excellent; Very good; Good; Fair                                     | 3:1
          Excellent; Very good; Good; Fair; Poor                               | even
          Excellent; Good; Fair; Poor                                          | even
          Much worse; Worse; About the same; Better; Much better               | even
          About the same; Better; Much better                                  | 2:0
          Strongly support; Support; Oppose; Strongly oppose                   | even
          Never; Rarely; Sometimes; Often; Always                              | -
          Red; Green; Blue                                                     | -
          I agree; No; Perhaps; Later                                          | -
          """)
  void labelsOnEachSideAreCounted(String labels, String expected) {
    String found =
        Balance.of(Arrays.asList(labels.split("; ")))
            .map(b -> b.isEven() ? "even" : b.positive() + ":" + b.negative())
            .orElse("-");
    assertEquals(expected, found);
  }
}
