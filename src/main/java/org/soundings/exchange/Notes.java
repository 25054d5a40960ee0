package org.soundings.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What cells need to know of the row they stand in, and where they say that they are not
 * understood. Faults of a row's cells count only once the row is kept.
 */
final class Notes {
  private record Fault(int column, DataFault fault, String text) {}

  private final List<Fault> ofRow = new ArrayList<>();
  private Faults faults = new Faults();
  private boolean noResponse;
  private Charset charset = StandardCharsets.UTF_8;

  void start(Charset charset) {
    this.charset = charset;
    this.faults = new Faults();
  }

  String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, charset);
  }

  void cell(int column, DataFault fault, String text) {
    ofRow.add(new Fault(column, fault, text));
  }

  /** Says that the row is no response. */
  void noResponse() {
    noResponse = true;
  }

  boolean isNoResponse() {
    return noResponse;
  }

  void keep(long row) {
    if (!ofRow.isEmpty()) {
      ofRow.forEach(f -> faults.cell(row, f.column, f.fault, f.text));
      ofRow.clear();
    }
  }

  /** Drops what was said of the row's cells. */
  void forget() {
    noResponse = false;
    ofRow.clear();
  }

  void leaveOut(long row, DataFault fault, Object... arguments) {
    ofRow.clear();
    faults.row(row, fault, arguments);
  }

  Faults faults() {
    return faults;
  }
}
