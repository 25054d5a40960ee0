package org.soundings.verification;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.soundings.exchange.Shared;

/** Every statistic agrees with R on data that others own, field by field. */
@Tag("shared")
class SharedReferenceTest {
  @TestFactory
  Stream<DynamicTest> eachSharedCaseAgreesWithTheReference() {
    return ReferenceTest.cases(Shared.path("reference"));
  }
}
