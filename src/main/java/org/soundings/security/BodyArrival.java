package org.soundings.security;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One body on its way in. */
final class BodyArrival implements ReadListener, AsyncListener {
  private static final int PIECE = 8 * 1024;

  private final AsyncContext waiting;
  private final HttpServletRequest request;
  private final String attribute;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private long heard;
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile @Nullable Future<?> limit;

  /**
   * @param attribute of the request that takes the body once it is here
   */
  BodyArrival(AsyncContext waiting, HttpServletRequest request, String attribute) {
    this.waiting = waiting;
    this.request = request;
    this.attribute = attribute;
  }

  @Override
  public void onDataAvailable() throws IOException {
    ServletInputStream in = request.getInputStream();
    byte[] piece = new byte[PIECE];
    while (!over.get() && in.isReady()) {
      int read = in.read(piece);
      if (read < 0) {
        return;
      }
      heard += read;
      if (heard <= WholeBody.LARGEST) {
        body.write(piece, 0, read);
      } else if (heard > WholeBody.MOST_HEARD) {
        refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      }
    }
  }

  @Override
  public void onAllDataRead() throws IOException {
    if (heard > WholeBody.LARGEST) {
      refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (ends()) {
      request.setAttribute(attribute, body.toByteArray());
      waiting.dispatch();
    }
  }

  @Override
  public void onError(Throwable broken) {
    end();
  }

  /** The time limit of its arrival, which goes when it is here. */
  void endsWith(Future<?> newLimit) {
    limit = newLimit;
  }

  /** Whether nobody else has ended it before. */
  private boolean ends() {
    Future<?> timed = limit;
    if (timed != null) {
      timed.cancel(false);
    }
    return over.compareAndSet(false, true);
  }

  /** Nobody waits for it any longer, if it is not here yet. */
  void late() {
    try {
      refuse(HttpServletResponse.SC_REQUEST_TIMEOUT);
    } catch (IOException gone) {
      // nobody hears the refusal
    }
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    // the container says so itself
  }

  @Override
  public void onError(AsyncEvent event) {
    end();
  }

  @Override
  public void onComplete(AsyncEvent event) {
    ends();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // nobody starts another
  }

  private void refuse(int status) throws IOException {
    if (ends()) {
      try {
        WholeBody.refuse((HttpServletResponse) waiting.getResponse(), status);
      } finally {
        waiting.complete();
      }
    }
  }

  private void end() {
    if (ends()) {
      waiting.complete();
    }
  }
}
