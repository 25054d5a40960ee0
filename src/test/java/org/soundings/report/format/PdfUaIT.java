package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.soundings.analysis.finding.Findings;
import org.soundings.disclosure.Policy;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Q6: veraPDF finds nothing against PDF/UA-1 in a report with every kind of finding. */
class PdfUaIT {
  private static final int AT_LEAST = 10_000;

  @BeforeAll
  static void begin() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private static ValidationResult validated(byte[] pdf) throws Exception {
    try (PDFAParser parser =
        Foundries.defaultInstance()
            .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1)) {
      return Foundries.defaultInstance()
          .createValidator(PDFAFlavour.PDFUA_1, false)
          .validate(parser);
    }
  }

  @Test
  void q6TheReportIsAccessible() throws Exception {
    accessible(new Example(200, 7).findings(Policy.RESEARCH, false).value());
  }

  @Test
  void q5TrendsAreAccessible() throws Exception {
    accessible(ExampleWaves.changes(Policy.RESEARCH, 200, 300, 420).value());
  }

  private static void accessible(Findings findings) throws Exception {
    ValidationResult result =
        validated(new ReportPdf().write(Edition.of(findings, Example.provenance())));
    List<String> against =
        result.getTestAssertions().stream()
            .map(found -> found.getRuleId().getClause() + ": " + found.getMessage())
            .toList();
    assertTrue(result.isCompliant(), against.toString());
    assertTrue(result.getTotalAssertions() > AT_LEAST, "hardly anything was looked at");
  }
}
