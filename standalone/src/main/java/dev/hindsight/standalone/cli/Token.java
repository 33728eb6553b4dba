package dev.hindsight.standalone.cli;

import dev.hindsight.console.login.AuthorizationCodeLogin;
import dev.hindsight.console.login.LoginRefused;
import dev.hindsight.console.login.OriginUnreachable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "token",
        description = "Signs a demo person in and prints the access token.",
        mixinStandardHelpOptions = true)
class Token implements Callable<Integer> {

    @Mixin
    private Instance instance = new Instance();

    @Parameters(paramLabel = "PERSON", description = "alice, bob, carol, dave, erin or frank")
    private String person = "";

    @Override
    public Integer call() {
        try {
            System.out.println(AuthorizationCodeLogin.accessToken(instance.origin(), person, person));
            return 0;
        } catch (LoginRefused | OriginUnreachable notSignedIn) {
            throw new Refusal(String.valueOf(notSignedIn.getMessage()));
        }
    }
}
