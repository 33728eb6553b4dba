// Signs in with PKCE (RFC 7636) and shows the API with the token, which lives only as long as this page.
(() => {
    "use strict";

    const CLIENT = "hindsight-api-page";
    const PAGE = "/api/openapi/ui";
    const origin = document.body.dataset.origin;
    const element = id => document.getElementById(id);

    const base64 = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))
        .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
    const secret = () => base64(crypto.getRandomValues(new Uint8Array(32)));

    async function signIn() {
        if (location.origin !== origin) {
            location.assign(origin + PAGE);
            return;
        }
        const verifier = secret();
        const state = secret();
        sessionStorage.setItem("login", JSON.stringify({verifier, state}));
        const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
        location.assign("/oauth2/authorize?" + new URLSearchParams({
            response_type: "code", client_id: CLIENT, redirect_uri: origin + PAGE, scope: "openid profile email",
            state, code_challenge: base64(hash), code_challenge_method: "S256",
        }));
    }

    async function tokenFor(answer) {
        const login = JSON.parse(sessionStorage.getItem("login") ?? "{}");
        sessionStorage.removeItem("login");
        history.replaceState(null, "", PAGE);
        if (!answer.has("code") || answer.get("state") !== login.state) {
            throw new Error("The sign-in was not finished. Try again.");
        }
        const response = await fetch("/oauth2/token", {
            method: "POST",
            body: new URLSearchParams({
                grant_type: "authorization_code", client_id: CLIENT, redirect_uri: origin + PAGE,
                code: answer.get("code"), code_verifier: login.verifier,
            }),
        });
        if (!response.ok) {
            throw new Error("The sign-in was refused. Try again.");
        }
        return (await response.json()).access_token;
    }

    const loaded = () => document.readyState === "complete"
        ? Promise.resolve() : new Promise(resolve => addEventListener("load", resolve));

    async function show(token) {
        await loaded();
        const response = await fetch("/api/openapi", {headers: {Authorization: "Bearer " + token}});
        const answer = await response.json();
        if (!response.ok) {
            throw new Error(answer.detail ?? answer.title);
        }
        // The page sends the token itself, so there is nothing to authorize once more.
        delete answer.security;
        delete answer.components.securitySchemes;
        element("our-style").disabled = true;
        element("enter").hidden = true;
        element("sign-out").hidden = false;
        element("routes").hidden = false;
        SwaggerUIBundle({
            dom_id: "#routes",
            spec: answer,
            deepLinking: true,
            docExpansion: "list",
            defaultModelsExpandDepth: 0,
            displayOperationId: false,
            validatorUrl: null,
            requestInterceptor: request => {
                if (new URL(request.url, location.href).origin === location.origin) {
                    request.headers.Authorization = "Bearer " + token;
                }
                return request;
            },
        });
    }

    function refuse(problem) {
        element("refused").textContent = problem.message;
        element("refused").hidden = false;
    }

    const dark = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
    dark.addEventListener("change", follow);
    follow();

    element("sign-in")?.addEventListener("click", () => signIn().catch(refuse));
    element("sign-out").addEventListener("click", () => location.assign(PAGE));
    element("with-token").addEventListener("submit", event => {
        event.preventDefault();
        show(element("token").value.trim()).catch(refuse);
    });
    if (element("sign-in") && !globalThis.isSecureContext) {
        element("sign-in").disabled = true;
    }
    const answer = new URLSearchParams(location.search);
    if (answer.has("code") || answer.has("error")) {
        tokenFor(answer).then(show).catch(refuse);
    }
})();
