package org.soundings.study;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.soundings.exchange.Defused;
import org.soundings.invitation.Invited;

/**
 * Invitations as CSV (RFC 4180), to be merged into letters and mails; a link has the hash of the
 * wave's keys.
 */
final class LinksCsv {
  private LinksCsv() {}

  static String byAddress(List<Invited> invited, String study, String origin, String keys) {
    return csv(
        List.of("address", "link"),
        invited.stream().map(i -> List.of(i.address(), i.link(origin, study, keys))));
  }

  static String byStratum(List<Invited> invited, String study, String origin, String keys) {
    return csv(
        List.of("stratum", "code", "link"),
        invited.stream().map(i -> List.of(i.stratum(), i.code(), i.link(origin, study, keys))));
  }

  private static String csv(List<String> header, Stream<List<String>> lines) {
    StringWriter text = new StringWriter();
    try (ICSVWriter csv = new CSVWriterBuilder(text).withLineEnd("\r\n").build()) {
      Stream.concat(Stream.of(header), lines)
          .forEach(
              line ->
                  csv.writeNext(line.stream().map(Defused::text).toArray(String[]::new), false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
