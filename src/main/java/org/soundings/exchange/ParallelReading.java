package org.soundings.exchange;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Refused;
import org.soundings.response.Batch;

/**
 * One reading of a data file by several threads: this thread reads, hashes and cuts it into blocks,
 * others take the blocks apart, and this thread hands on what they made in the file's order.
 */
final class ParallelReading {
  private final String file;
  private final CsvFile csv;
  private final Strictness strictness;
  private final Consumer<Batch> batches;
  private final LongConsumer progress;
  private final int headerRows;
  private final int titleRows;
  private final Binding binding;
  private final int threads = Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors()));
  private final Deque<Task> running = new ArrayDeque<>();
  private final BlockingQueue<BlockReader> idle = new ArrayBlockingQueue<>(threads);
  private final Faults faults = new Faults();
  private long rows;
  private long blank;
  private long bytes;

  private record Task(Blocks.Block block, Future<BlockReader.Read> read) {}

  ParallelReading(
      CsvFile csv,
      Questionnaire questionnaire,
      Strictness strictness,
      Consumer<Batch> batches,
      LongConsumer progress) {
    this.csv = csv;
    this.file = csv.path().toString();
    this.strictness = strictness;
    this.batches = batches;
    this.progress = progress;
    this.headerRows = questionnaire.layout().headerRows();
    this.titleRows = questionnaire.layout().titleRows();
    this.binding = Binding.of(questionnaire, csv.header(titleRows, headerRows), file);
  }

  DataReading walk() {
    noticeHeaderRows();
    refuseErrors(binding.problems());
    for (int i = 0; i < threads; i++) {
      idle.add(ReaderPlan.reader(binding, strictness, csv.dialect()));
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try (DataBytes source = DataBytes.open(csv.path())) {
      Blocks blocks = new Blocks(source, csv.dialect());
      read(blocks, workers);
      DataFault fault = blocks.fault();
      if (fault != null) {
        throw refused(fault, rows + 1);
      }
      if (rows - blank == 0) {
        throw new Refused(DataFault.NO_ROWS.at(Place.of(file)));
      }
      return reading(source.sha256(new byte[1 << 16]));
    } catch (IOException e) {
      throw new Refused(DataFault.UNREADABLE.at(Place.of(file), CsvFile.reason(e)));
    } finally {
      workers.shutdownNow();
    }
  }

  private void noticeHeaderRows() {
    int likely = csv.headerRows();
    if (likely != headerRows) {
      binding.problems().add(DataFault.HEADER_ROWS.at(Place.of(file), headerRows, likely));
    }
    if (binding.header().columns().size() == 1) {
      binding.problems().add(DataFault.ONE_COLUMN.at(Place.of(file)));
    }
  }

  private void read(Blocks blocks, ExecutorService workers) throws IOException {
    boolean first = true;
    Blocks.Block block;
    while ((block = blocks.next()) != null) {
      Blocks.Block next = block;
      int from = first ? afterHeader(next) : 0;
      first = false;
      running.add(new Task(next, workers.submit(() -> take(next, from))));
      if (running.size() > threads + 1) {
        handOn(blocks);
      }
    }
    while (!running.isEmpty()) {
      handOn(blocks);
    }
  }

  /** Where the responses start in the first block. */
  private int afterHeader(Blocks.Block block) {
    Scan scan = csv.dialect().scan();
    int at = 0;
    for (int left = titleRows + headerRows; left > 0 && at < block.to(); ) {
      int end = scan.rowEnd(block.bytes(), at, block.to());
      if (!csv.dialect().isBlank(block.bytes(), at, end)) {
        left--;
      }
      rows++;
      blank++;
      at = end;
    }
    return at;
  }

  private BlockReader.Read take(Blocks.Block block, int from) throws InterruptedException {
    BlockReader reader = idle.take();
    try {
      return reader.read(block, from);
    } finally {
      idle.put(reader);
    }
  }

  private void handOn(Blocks blocks) {
    Task task = running.remove();
    BlockReader.Read read = result(task.read);
    read.batches().forEach(batches);
    faults.append(read.faults(), rows);
    rows += read.rows();
    blank += read.blank();
    bytes += task.block.to();
    blocks.recycle(task.block);
    progress.accept(bytes);
  }

  private BlockReader.Read result(Future<BlockReader.Read> read) {
    try {
      return read.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading " + file, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BlockReader.CellTooLong cell) {
        throw refused(DataFault.CELL_TOO_LONG, rows + cell.row);
      }
      throw new IllegalStateException("reading " + file, e.getCause());
    }
  }

  private Refused refused(DataFault fault, long row) {
    return new Refused(fault.at(new Place(file, Math.toIntExact(row), 1), row));
  }

  private DataReading reading(String sha256) {
    List<String> names = binding.header().names();
    List<Problem> problems = new ArrayList<>(binding.problems());
    boolean strict = strictness == Strictness.STRICT;
    problems.addAll(
        faults.problems(file, names, strict ? Problem.Severity.ERROR : Problem.Severity.WARNING));
    refuseErrors(problems);
    return new DataReading(
        file, sha256, rows - blank, faults.rows(), faults.counts(names), problems);
  }

  private static void refuseErrors(List<Problem> problems) {
    if (problems.stream().anyMatch(Problem::isError)) {
      throw new Refused(problems);
    }
  }
}
