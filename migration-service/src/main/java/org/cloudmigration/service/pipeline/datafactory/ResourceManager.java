package org.cloudmigration.service.pipeline.datafactory;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.http.policy.AddDatePolicy;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.RequestIdPolicy;
import com.azure.core.http.policy.UserAgentPolicy;
import com.azure.core.management.profile.AzureProfile;
import com.azure.resourcemanager.datafactory.DataFactoryManager;
import com.azure.resourcemanager.datafactory.fluent.DataFactoryManagementClient;
import java.time.Duration;

/**
 * The way to Azure Resource Manager. There are two: one repeats what failed, the other never sends
 * twice what may have started something. Neither writes a log: requests hold secrets.
 */
final class ResourceManager {

  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final Duration ANSWERING = Duration.ofSeconds(60);
  private static final String AGENT = "CloudMigrationManager";

  private final DataFactoryManagementClient repeating;
  private final DataFactoryManagementClient once;

  private ResourceManager(AzureProfile profile, HttpPipelinePolicy identity, Resending resending) {
    HttpClient http =
        new JdkHttpClientBuilder()
            .connectionTimeout(CONNECTING)
            .responseTimeout(ANSWERING)
            .readTimeout(ANSWERING)
            .build();
    repeating = client(http, profile, identity, resending.whateverFailed());
    once = client(http, profile, identity, resending.whatWasTurnedAway());
  }

  /** Over TLS alone: a token is never sent without. */
  static ResourceManager signedIn(TokenCredential credential, AzureProfile profile) {
    String scope = profile.getEnvironment().getManagementEndpoint() + "/.default";
    return new ResourceManager(
        profile,
        new BearerTokenAuthenticationPolicy(credential, scope),
        new Resending(Duration.ofSeconds(1)));
  }

  /**
   * For a stand-in of Azure.
   *
   * @param identity what adds the proof of who asks
   */
  static ResourceManager with(
      AzureProfile profile, HttpPipelinePolicy identity, Resending resending) {
    return new ResourceManager(profile, identity, resending);
  }

  private static DataFactoryManagementClient client(
      HttpClient http,
      AzureProfile profile,
      HttpPipelinePolicy identity,
      HttpPipelinePolicy resending) {
    var pipeline =
        new HttpPipelineBuilder()
            .httpClient(http)
            .policies(
                new UserAgentPolicy(AGENT),
                new RequestIdPolicy(),
                new WithoutNulls(),
                resending,
                new AddDatePolicy(),
                identity)
            .build();
    return DataFactoryManager.authenticate(pipeline, profile).serviceClient();
  }

  DataFactoryManagementClient repeating() {
    return repeating;
  }

  DataFactoryManagementClient once() {
    return once;
  }
}
