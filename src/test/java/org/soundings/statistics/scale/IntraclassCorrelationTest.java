package org.soundings.statistics.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundings.statistics.summary.CrossProducts;

class IntraclassCorrelationTest {
  private static List<IntraclassCorrelation.Form> of(double[][] rows) {
    return IntraclassCorrelation.of(CrossProducts.ofCompleteRows(rows, rows[0].length), 0.95);
  }

  /** Shrout and Fleiss (1979), table 4. */
  @Test
  void thePublishedExampleIsFound() {
    double[][] ratings = {
      {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };
    double[] published = {.17, .29, .71, .44, .62, .91};
    List<IntraclassCorrelation.Form> forms = of(ratings);
    for (int i = 0; i < 6; i++) {
      assertEquals(published[i], forms.get(i).estimate().value(), 0.005);
    }
  }

  @Test
  void judgesWhoAgreeWhollyGiveOne() {
    List<IntraclassCorrelation.Form> forms = of(new double[][] {{1, 1}, {2, 2}, {5, 5}});
    for (IntraclassCorrelation.Form form : forms) {
      assertEquals(1, form.estimate().value(), 1e-12, form.type());
      assertEquals(1, form.estimate().low(), 1e-12, form.type());
      assertTrue(Double.isInfinite(form.f()) && form.pValue() == 0, form.type());
    }
  }

  @Test
  void aConstantShiftOfOneJudgeCostsAgreementAndNoConsistency() {
    List<IntraclassCorrelation.Form> forms = of(new double[][] {{1, 3}, {2, 4}, {5, 7}});
    assertEquals(1, forms.get(2).estimate().value(), 1e-12);
    assertTrue(forms.get(1).estimate().value() < 0.8);
  }

  @Test
  void ratingsWithoutDifferenceOrOneTargetAreUndefined() {
    assertFalse(of(new double[][] {{3, 3}, {3, 3}}).get(0).estimate().isDefined());
    assertFalse(of(new double[][] {{3, 4}}).get(0).estimate().isDefined());
    assertFalse(of(new double[][] {{3}, {4}}).get(5).estimate().isDefined());
  }
}
