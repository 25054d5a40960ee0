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
import org.jspecify.annotations.Nullable;

/** One body on its way in. */
final class BodyArrival implements ReadListener, AsyncListener {
  private static final int PIECE = 8 * 1024;

  private final AsyncContext waiting;
  private final HttpServletRequest request;
  private final String attribute;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private long heard;
  private boolean over;
  private @Nullable Future<?> limit;

  /**
   * @param attribute of the request that takes the body once it is here
   */
  BodyArrival(AsyncContext waiting, HttpServletRequest request, String attribute) {
    this.waiting = waiting;
    this.request = request;
    this.attribute = attribute;
  }

  @Override
  public synchronized void onDataAvailable() throws IOException {
    ServletInputStream in = request.getInputStream();
    byte[] piece = new byte[PIECE];
    while (!over && in.isReady()) {
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
  public synchronized void onAllDataRead() throws IOException {
    if (heard > WholeBody.LARGEST) {
      refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (!over) {
      finish();
      request.setAttribute(attribute, body.toByteArray());
      waiting.dispatch();
    }
  }

  @Override
  public synchronized void onError(Throwable broken) {
    end();
  }

  /** The time limit of its arrival, which goes when it is here. */
  synchronized void endsWith(Future<?> newLimit) {
    limit = newLimit;
  }

  private void finish() {
    over = true;
    if (limit != null) {
      limit.cancel(false);
    }
  }

  /** Nobody waits for it any longer, if it is not here yet. */
  synchronized void late() {
    try {
      refuse(HttpServletResponse.SC_REQUEST_TIMEOUT);
    } catch (IOException gone) {
      end();
    }
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    // it has none
  }

  @Override
  public synchronized void onError(AsyncEvent event) {
    end();
  }

  @Override
  public synchronized void onComplete(AsyncEvent event) {
    finish();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // nobody starts another
  }

  private void refuse(int status) throws IOException {
    if (!over) {
      WholeBody.refuse((HttpServletResponse) waiting.getResponse(), status);
      end();
    }
  }

  private void end() {
    if (!over) {
      finish();
      waiting.complete();
    }
  }
}
