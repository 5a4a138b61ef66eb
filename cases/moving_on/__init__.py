"""Moving on slowly: support closes with what stays, opens again in one step, goes on past 18. Verbs: actions/."""
