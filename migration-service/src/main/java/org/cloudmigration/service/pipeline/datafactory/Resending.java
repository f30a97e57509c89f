package org.cloudmigration.service.pipeline.datafactory;

import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.ExponentialBackoff;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.core.http.policy.RetryStrategy;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** After which answers of Azure a request is sent once more, and how long after. */
final class Resending {

  private static final int TIMES = 5;
  private static final int TOO_MANY_REQUESTS = 429;

  private final Duration shortest;

  /**
   * @param shortest pause before the first repetition, where Azure names none; each further one is
   *     about twice as long, a minute at most
   */
  Resending(Duration shortest) {
    this.shortest = shortest;
  }

  private RetryStrategy backoff() {
    return new ExponentialBackoff(TIMES, shortest, Duration.ofMinutes(1));
  }

  /** For requests that may be carried out twice without harm. */
  HttpPipelinePolicy whateverFailed() {
    return obeying(backoff());
  }

  /**
   * For requests that start something: only an answer that says that nothing was started lets them
   * be sent again. Of an HTTP 500 nobody knows.
   */
  HttpPipelinePolicy whatWasTurnedAway() {
    return obeying(new OnlyTurnedAway(backoff()));
  }

  private static HttpPipelinePolicy obeying(RetryStrategy strategy) {
    return new RetryPolicy(strategy, "Retry-After", ChronoUnit.SECONDS);
  }

  private record OnlyTurnedAway(RetryStrategy pauses) implements RetryStrategy {

    @Override
    public int getMaxRetries() {
      return pauses.getMaxRetries();
    }

    @Override
    public Duration calculateRetryDelay(int retryAttempts) {
      return pauses.calculateRetryDelay(retryAttempts);
    }

    @Override
    public boolean shouldRetry(HttpResponse response) {
      return response.getStatusCode() == TOO_MANY_REQUESTS;
    }

    @Override
    public boolean shouldRetryException(Throwable throwable) {
      return false;
    }
  }
}
