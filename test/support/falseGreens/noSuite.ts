import '../suite.ts';
