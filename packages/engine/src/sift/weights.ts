// Made by training/sift.ts.
import { readChances } from './read-chances.js';

/** Weights by feature, in hundredths. */
const FEATURE_WEIGHTS = `
-101 -80 -121 -260 -66 -172 -223 -24 -59 -129 -93 -11 -183 -36 -168 -182 -155 -47 -21 -60 -72 -182
-130 -158 -113 -33 19 -34 -129 -42 -30 0 -93 33 31 12 12 -134 -182 -245 -119 -44 -76 -71 -117 -68
-55 -102 -31 1 -8 -33 -50 -64 -36 -82 27 30 19 -30 -70 35 -28 30 5 -200 -50 -13 -20 -151 -21 -14 0
-80 -79 -56 -80 14 -80 -92 -26 -113 -124 -169 -151 -47 -92 -60 -73 -134 -35 -11 -14 -170 -31 -63
-78 -7 0 -95 -92 11 -132 -90 -83 -24 -64 -30 40 -88 -79 10 -9 -18 -83 9 38 -47 -84 12 -121 24 9
-160 -119 -74 -24 4 33 -51 42 21 -16 -44 -148 -109 -109 -39 1 0 -61 -3 -70 -158 -15 27 -107 -83
-153 -43 -237 -63 -74 -73 0 -1 2 -54 -83 -24 20 -45 -137 -16 -9 -34 -72 -18 -43 -81 -151 -43 -35
-160 -161 -243 -28 -283 -54 -129 -148 -220 -152 -25 -33 -95 -65 -33 -8 -185 -149 -100 -116 -12 14
-53 -131 9 -80 -79 -34 3 11 8 -22 -153 -208 -248 -11 -3 -21 -90 -68 60 -101 -173 -38 -45 -21 -111
26 36 -134 -118 47 56 11 -145 -61 24 39 -10 30 -106 -18 -33 -164 -153 -113 -41 -66 -55 -52 -82 -52
-43 -8 -108 -52 -114 -19 -249 0 -85 -131 -109 -90 -160 -61 -9 -15 -62 -164 -72 -87 -81 16 -114
-141 -112 -71 -129 -24 -17 -206 -19 -56 -147 7 -15 -58 -14 -50 24 -164 -2 -61 -20 -12 2 17 -92 1
-73 -149 -128 -113 -148 13 -44 -106 -7 -36 28 -16 95 -17 -97 -156 -62 44 -210 -15 -209 -33 -38
-116 -90 -82 -26 -167 -10 -74 -8 -3 5 2 -44 -44 -42 -26 -13 -2 -18 -50 -8 -12 3 -5 -31 -39 -21 26
3 -23 -22 -8 -96 -18 6 31 -54 -31 -22 14 15 -24 -68 -167 -6 -39 -71 -125 0 0 -92 30 -85 -37 9 -95
-65 -36 -136 -9 -126 32 -14 -35 -187 -48 85 -7 -82 -124 -233 -139 -33 -102 -158 -87 -74 -239 13
-225 -54 8 -86 -94 -43 -83 -117 -209 -163 -122 -102 -77 0 -35 -10 -64 -52 -60 -25 -17 17 34 -33 -6
16 -22 -213 107 -29 -24 -108 -107 17 -232 -156 -121 -154 -42 -181 -19 -65 -129 27 -64 -76 -74 -49
-17 -167 -145 -61 -63 -45 -80 -91 -59 -64 -81 -205 -70 -55 -24 -63 19 12 -13 0 11 7 -125 -99 -83
-108 -71 -61 9 2 8 -20 -27 -41 11 -17 -13 -3 -27 -175 -39 -59 -99 -39 -102 -72 -87 -51 -52 -24 -1
-61 -83 -20 11 -17 -22 -74 -33 10 -80 4 -3 -53 -8 -9 -35 -166 57 -28 -64 -185 -102 -123 15 -27
-168 1 -99 -23 -30 16 -17 -224 -27 -150 -53 -37 -92 -35 -116 -180 -130 -83 4 0 31 -21 11 -187 -123
-146 -13 -54 -23 -79 -111 -65 -111 -58 -25 -217 -131 -67 -67 -85 -14 -41 -14 -284 -139 -119 7 -104
-137 -30 -269 -60 -36 -235 -139 -65 -135 0 0 23 -50 27 -21 -12 -45 44 80 12 5 -70 -20 -183 -18 -18
-75 -15 27 -63 -64 -75 -112 -106 -47 18 10 -187 4 -55 -179 -128 -35 -31 -1 18 -194 -123 -89 -12
-105 40 -46 -82 -65 -56 -29 -8 -121 -142 21 10 -115 88 -200 -11 -179 -162 -179 -79 -15 -97 -93
-104 -168 -6 33 -113 -12 -62 -72 6 -50 -7 22 -21 -2 -173 -51 7 -221 -114 -200 -21 10 -34 -53 -1
-61 -25 -47 -57 -37 -57 -41 -101 0 -27 -9 -52 -134 0 0 0 0 -41 44 26 -32 -89 7 -11 0 -10 -196 2
-175 -122 0 0 0 -10 -24 23 -42 -132 -51 38 0 -21 -144 11 -178 29 0 0 0 -5 -360 15 -20 -69 -51 47 0
-118 -31 -190 -129 -84 0 0 0 -80 3 12 -87 -86 -201 14 0 -62 -14 85 0 0 0 0 0 -16 11 3 -40 3 -137
-36 0 11 42 -144 -118 -60 0 0 0 -68 -47 -19 -72 -108 3 10 -102 -102 -60 -185 -83 -38 -70 9 -52
-197 -76 -96 -40 -131 -85 -126 -117 -342 -36 14 -58 -127 -125 -107 -38 -86 -18 0 -100 -102 44 0
-70 -48 22 -96 -9 -104 -164 -168 -107 -141 -155 -49 -30 0 -33 -88 25 19 -54 -32 -101 -12 -36 -73
-39 19 4 -98 -65 -76 -3 -34 6 -138 -1 -32 -15 -99 -41 0 0 -138 -88 -252 -5 -10 -274 -8 -184 -177
-41 -64 -75 -33 -60 -45 -172 -48 -83 -52 -79 -46 -78 -25 -66 0 0 -83 -45 0 0 -37 -163 8 -36 -94
-95 -45 -37 13 -45 -156 -49 4 10 -8 -1 46 -69 -82 -49 -90 -86 -20 35 -33 -139 12 -4 -1 28 -15 -109
-89 -77 -47 -68 0 -43 -170 -75 -46 -157 33 -93 -107 -94 -5 -90 56 0 -54 0 -89 -103 -40 -47 -28 -59
-62 -212 -150 -43 -86 -120 -56 -96 -84 -176 -73 -137 -58 -75 -140 -77 -106 -65 11 -109 -37 -45 -79
-68 -166 -182 -126 -148 -43 0 0 0 0 0 0 -44 17 -84 0 0 -46 0 -85 -72 -51 -45 0 -44 -117 0 -55 -109
-48 -53 0 -29 25 31 5 32 2 0 -48 0 -59 0 0 0 0 0 -90 -111 -60 -74 -24 0 0 0 0 0 19 -14 -19 -86
-116 43 -82 9 -69 -101 -116 -63 35 -39 0 24 -73 -17 2 -18 -100 -15 -56 -40 13 0 0 0 28 -50 -82 16
-6 -60 51 51 -46 0 -43 -11 -156 0 -52 35 -72 -217 -85 0 43 38 -77 0 -22 -74 -93 -16 -131 -34 -20 0
-69 -50 -128 0 -43 32 0 0 68 -43 -36 -94 -98 0 -34 -135 -49 -108 0 0 0 0 -93 -219 -10 -14 -86 0
-56 -262 -23 -35 39 -53 0 -302 -240 -186 -28 -24 0 -117 -100 -86 -71 0 -46 -101 -2 0 -70 -47 -146
-210 -93 -87 -36 0 -21 -80 -28 25 -34 -52 -61 -37 0 0 26 -20 -5 18 -131 -67 -126 -70 30 0 -22 -48
0 0 0 -68 -182 -101 -75 -71 -118 -50 -46 17 8 25 -10 0 0 0 0 0 0 0 -83 0 0 0 0 0 -220 -145 -112
-53 -160 -171 -109 -121 -66 -70 -30 -88 -98 0 0 -79 -44 -60 -54 -6 0 0 0 0 -41 0 0 -72 0 -28 0
-212 -131 -31 -109 0 -57 0 -20 -8 6 -33 -16 -162 -260 -11 -110 -77 -1 -13 -100 -56 0 -154 -1 71
-127 -10 -57 -114 -111 -69 0 -45 0 -32 0 0 -43 -66 -116 52 1 -51 0 0 -52 -86 -84 -43 0 0 -7 58 -54
-86 -27 -36 -7 -77 5 4 -89 -61 0 -34 -226 -63 -118 -70 -165 -90 5 -16 -10 0 0 -118 -141 -124 0
-167 -6 -98 6 1 -103 -87 -70 -56 25 -79 0 0 -54 -98 0 0 -6 -19 -15 0 -90 0 0 -60 -29 -25 -58 -12 0
0 -26 -74 -102 -65 -80 -74 -49 0 0 34 -17 -199 -64 0 0 0 68 -80 0 -53 -54 0 0 0 0 0 -29 -16 -109
-112 -17 -165 -250 -197 -117 -51 -93 -56 -51 -65 0 -94 -77 -4 -52 -24 -123 -53 0 0 -55 0 -43 -57
-52 -96 0 -107 -61 -49 -75 -137 -53 -49 -81 -105 23 0 -112 0 -52 -157 -90 0 -21 -168 -73 0 0 0 -74
0 -88 60 -78 0 -42 0 2 -52 -25 -100 0 -60 -83 -27 -83 -33 -69 0 0 0 -99 -148 -57 -23 -46 0 -17 -32
-44 -32 -28 11 -27 -13 -23 -73 -51 -218 -36 -28 -89 -282 -113 -168 0 -140 -109 -148 -146 -50 -50
-33 -141 -74 -72 -68 -11 18 -168 -209 -50 -58 -88 0 -140 -12 0 -24 -73 -27 0 -60 -6 -32 -224 -115
-184 -59 -143 -59 -54 -94 0 0 -45 0 -46 -188 -202 -4 36 -57 10 -114 -50 -179 -11 -154 0 -55 43
-103 22 -16 -129 -89 0 -28 -126 9 -14 0 -247 -270 -184 -84 21 -205 -127 -157 -109 -44 -50 -105
-159 -16 -39 -100 -16 -84 -126 0 -33 -84 -42 -44 0 0 0 0 0 -81 -35 -166 -95 0 -52 0 -24 -46 -25
-25 -139 -46 18 61 -82 -133 -53 -55 22 2 -57 -88 -59 -134 22 -106 -76 -94 41 0 5 -37 -101 -37 -60
-35 0 -40 9 -71 -43 4 5 -30 0 -63 -55 -99 0 -59 0 0 -76 52 -276 -172 -45 -36 -84 -189 8 -69 -80 28
-39 -218 -140 -64 0 -74 0 0 -24 -48 -4 0 0 -22 0 0 0 -11 -102 -32 0 -45 -24 0 0 0 -32 0 0 0 -13 0
0 0 0 0 0 -56 0 0 0 0 0 0 0 0 0 0 0 -79 -67 -39 0 -69 -51 -27 0 -55 -36 0 0 0 0 0 -73 -48 0 -56
-27 0 0 0 0 0 -202 -147 43 -141 49 -124 -127 -104 -73 -17 0 0 -55 -22 0 0 0 -85 0 -14 0 0 0 0 -31
0 0 0 -47 0 -22 -73 0 -17 0 -62 0 -17 -260 -21 -69 0 -63 -73 -38 -84 0 0 0 -88 -50 0 0 0 0 -23 0 0
0 0 0 0 0 0 0 0 0 0 -46 0 0 -59 -64 -25 -24 0 0 -25 0 0 -18 0 -29 -7 -88 -115 -57 -96 -18 -53 -163
-18 -122 -235 -17 -46 -26 -86 -37 -64 -76 11 -21 -5 -115 -88 -71 -95 7 -18 -40 35 -49 -11 31 -48
-61 -109 -118 -112 -12 -100 0 0 -48 -83 -19 -83 40 -55 -25 14 -66 37 -67 -4 -61 -149 -121 -100 75
-94 -115 -79 -78 -97 24 -101 -114 -51 0 -158 81 -126 0 45 -50 -59 -203 -20 -58 -119 -88 -66 -72
-117 0 0 -32 -93 -54 -142 -24 -69 -26 -35 -3 -12 3 -41 -124 50 -122 -120 -163 -33 -22 -91 -153 -97
-84 -77 -157 -42 -172 -67 30 0 -64 -84 -26 -166 -77 -118 -30 0 -104 -155 -34 -33 -25 -43 -127 -19
-116 17 -19 -15 40 -88 0 25 -16 -87 -67 -77 -73 -118 -13 -65 -56 -21 -84 -54 -122 -30 -183 -14 4
-37 -118 -4 -54 -94 -39 -154 -56 0 -102 -52 -9 -62 -123 -76 -70 -103 -83 -24 -87 -29 -88 -137 39
17 -23 12 14 -276 -83 -105 73 -152 -39 0 0 -58 -107 27 -14 -52 -36 -16 -67 -148 -12 -61 35 0 -130
0 0 0 -52 0 -36 0 -11 0 -241 -108 -64 -59 0 1 31 -71 -76 -19 -72 -148 -136 -169 -22 -147 -95 0 0 0
0 -106 -108 -90 -37 0 0 -37 -182 -110 0 -71 -48 0 0 -30 0 0 -84 -52 -3 -22 -73 23 -29 -218 -8 -18
-18 -22 -31 26 28 53 -96 -103 -102 -79 -22 -71 -65 -79 0 -84 -65 -75 0 -41 0 -73 -80 80 -57 -39
-59 0 -64 -126 -92 0 -57 0 -43 -120 30 -65 -102 8 -14 31 0 0 33 -68 0 0 0 -70 0 -41 -32 45 -85 -67
-56 40 8 39 -22 -12 -23 -118 0 -148 0 -97 -86 -53 -79 0 -48 32 -6 -65 -43 27 -38 -51 -30 -51 -59
-1 -94 -24 -8 -27 -58 0 -94 59 -84 -65 56 -26 0 20 54 26 -15 -40 -45 57 -138 21 0 -87 -43 -38 0 0
0 0 -47 -49 0 -98 -49 -87 -12 -105 -71 -99 0 -2 -3 -31 -99 -28 80 66 6 14 -30 -115 -105 0 0 0 0
-27 -72 -56 0 0 -26 0 35 -67 0 -49 -66 -25 0 48 0 0 -136 -72 -35 -71 -113 -1 -24 63 -85 -167 -14
-7 -139 26 -60 -21 18 -272 -151 -164 -72 -58 -54 16 -26 -14 -123 -47 -51 0 0 -74 -40 -184 -128 -91
0 -41 -61 -83 -111 -54 -56 0 0 -148 -103 0 -44 35 23 -38 0 -51 -134 -75 -30 0 -60 -36 0 0 -41 -56
11 -21 29 -56 -12 -24 -27 -67 -63 -45 -43 -92 0 0 0 0 46 0 -18 -2 -56 -90 -60 -31 -71 -2 -123 -24
-32 -19 -172 -9 21 -46 -15 -60 -54 -73 -133 -77 -84 -45 -22 27 -133 -120 -71 -82 46 -81 -65 25
-110 0 -52 17 -162 -67 0 0 -87 -83 0 14 -13 -49 -176 -84 -40 -92 -72 23 -147 -108 -27 -56 -85 -38
-31 -124 -210 -123 -64 -40 -83 -57 0 -80 -259 -135 0 -78 -41 -49 -16 -178 -84 -107 -97 -105 -56
-101 0 0 -122 -38 -45 25 2 -60 -15 -130 -30 -1 -249 -37 -115 55 -78 -53 -116 -24 47 -95 -113 -46
-92 -57 -79 44 15 -34 0 -39 -45 -66 -75 -123 -114 -67 0 -44 -35 -209 -95 0 -119 -54 0 -111 -118
-36 -95 -118 -127 -23 0 -66 -88 -91 0 -47 -31 -68 -52 0 34 -101 -169 17 -48 -77 0 -82 -70 8 -69
-28 0 18 0 -148 -44 -68 -55 0 2 -114 -85 -73 16 -75 -63 -20 -109 8 -71 -100 -167 -87 -2 -18 -163
-15 56 -110 1 39 -88 -90 -59 -84 -179 5 -124 -140 -35 -123 24 3 -94 -86 -30 -62 -117 -47 0 0 -60
45 0 -50 -147 -50 -89 14 -53 -124 -11 -36 -229 39 -86 -69 -58 27 -79 -190 -51 -48 -89 -37 -92 -46
0 -84 -94 -82 -36 0 -34 -39 -127 -133 -15 -78 -67 -16 -38 -94 0 0 -13 -19 -60 22 -7 -44 18 -70 -89
-61 28 -31 -56 -26 -17 -110 -112 -147 -122 -52 -127 -50 -87 -42 -32 -95 25 -35 -29 0 0 -26 0 -33
-97 -49 0 0 -65 51 -99 0 -134 -16 -110 -103 -83 -94 -110 -25 -41 -28 0 -74 16 -50 -63 -19 -24 -70
-33 31 32 30 -44 8 -101 -74 -39 -149 -6 -13 -73 -141 0 -79 0 -3 0 0 -77 0 -88 -168 -12 -116 -112
-23 -67 -20 -46 -7 -42 -253 -145 16 -108 -65 -89 25 0 0 0 0 0 35 0 0 0 -31 -66 -39 -47 -42 -54 -78
-83 -14 0 -73 0 -11 0 0 -83 -40 -68 -93 -64 -14 -114 0 0 -110 -84 -34 -54 -128 -69 0 -59 -53 0
-106 -68 -88 -98 0 -39 0 -74 -95 -107 -59 0 0 -26 -53 -82 -115 -19 -52 -36 0 -31 -73 0 -35 -7 -81
-48 -144 -28 -67 29 -50 8 27 -36 45 -27 1 -82 -85 -53 33 -47 -31 -39 0 0 0 -27 0 0 0 0 -25 0 -150
-48 -80 -94 0 0 0 -23 -86 -78 0 0 0 -142 19 0 0 -140 -75 0 0 0 0 0 -28 0 0 0 0 0 0 -117 -91 64 -45
0 -77 23 -67 -22 -98 -36 -48 0 -3 0 -181 -32 0 -108 0 -171 -83 -118 -29 -288 5 -154 -307 -33 -193
-100 -299 22 -79 0 0 0 0 0 0 41 26 23 11 -39 -70 -70 80 38 3 -25 -67 -56 -89 44 14 51 17 -28 -70
-76 42 -8 -15 -52 -73 -111 -113 26 25 -47 -112 -175 -80 -150 47 18 -20 -22 -72 -89 -98 62 26 -17 3
-62 -48 -64 54 30 -21 -18 -36 -90 -108 49 13 -33 -55 -96 -58 -189 -59 -83 -70 -95 -86 -101 -103
-34 -9 -60 -40 -97 -54 -92 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -26 0 0 0 0 0 0
8 30 20 -10 -33 -67 -74 24 27 -42 -90 -1 52 -121 -16 8 30 -21 -35 -55 -62 12 4 0 -12 -18 -42 -119
-78 17 -83 -45 -18 -74 -28 -31 -4 12 -28 -19 -111 -39 -11 -35 25 -74 -34 -52 -26 -47 32 20 -21 -22
-91 -98 -23 4 -12 -5 -90 -48 -83 -48 -36 -25 -53 -59 -69 -54 45 -24 -5 -40 -84 -59 -52 0 0 0 0 0 0
0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -93 -75 -70 -48 -70 -39 -1 -17 -12 -14 -13 9 3 -29 15
22 6 -136 15 4 -13 -15 24 17 -36 13 -64 -44 -85 -254 -109 -137 -19 -41 -15 -40 18 -12 -36 -102 -20
11 5 -17 3 -29 43 -231 -10 24 -16 -50 -41 -26 -61 -10 -26 -57 -40 -96 -69 -113 -47 -58 -94 -89 -53
-36 -33 -62 -104 -310 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -66 -17 -58 -15 -29 -98 0 0
-11 -30 -8 -57 51 -8 -49 -114 -1 -112 7 -18 -14 14 -22 -30 -7 -9 -20 -55 -44 -48 -56 -70 -60 -168
-30 37 -16 -23 -7 -21 -91 -126 -49 -20 -21 -4 -41 -129 -8 -20 -42 -101 26 -43 -41 -76 -6 -8 -8 30
-37 -31 -69 -64 -24 -151 -30 -11 -38 19 -25 -47 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
-22 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 35 26 25 22 13 -23 -32 27
-4 -20 8 -12 -50 -59 -7 5 -57 27 -56 -41 -56 35 71 56 -25 7 -4 -31 -110 -43 -2 43 72 50 73 42 28 9
98 -140 -59 -30 -67 -225 -239 -48 -10 -89 -50 -65 0 0 0 -215
`;

/** Weights by trigger word, in hundredths. */
const TRIGGER_WEIGHTS = `
abandon -91 abduct 30 abduction -169 abolish 92 abuse 7 accept 77 access -9 accommodate -130
accord -257 accountable -118 accusation -126 accuse -19 acquire -78 act 36 action 27 admit 109
adopt -144 advance 25 advise -101 advocate -139 aggression -7 aggressive 4 agree 76 agreement -121
aid -148 airdrop -157 airstrike 93 alert -148 align -95 allegation -220 allege -39 allegiance -28
alliance 33 allied -122 allocate -148 allow -114 ally -282 ambush -45 amnesty -107 anger -77 angry
-152 announce -231 answer -136 apologize 54 apology -157 appalled -3 appeal 44 appease 35 applaud
78 apply -139 appreciate 41 appreciation 0 apprehend 48 appropriate -58 approval -30 approve -178
arbitration 45 arm -152 array -103 arrest 100 arrival -53 arrive 2 ask -152 assassination -136
assault -3 assembly -101 assist -170 assistance -109 assurance 16 assure 65 atrocity -3 attack 49
attempt -103 attend 105 attribute -125 audit -186 authorise -182 authorize -281 award -266 back
-77 backing -12 backlash -121 bail -99 balk -92 ban 31 bar -52 barbaric -132 bargain -116 batter
-96 battle -63 battles 2 be -584 beat -11 beating -109 become -158 beg -130 begin -58 behead 87
beheading 84 behind -328 believe -196 besiege -60 black 19 blame -75 blast -39 blessing -85 block
-10 blow 18 bolster -87 bomb -56 bombing -40 book -133 boost -199 bow 49 boycott 35 brand -69
brandish -6 breach -197 break -77 breakup -116 brief -58 bring -192 broker -76 brutal -235 bug -73
build -60 burn -41 butcher -83 buy -28 cage -152 call -94 campaign -25 cancel -119 cane -124
captivity -229 capture -52 case -203 cast 33 cause -193 caution -200 cease 33 ceasefire 97
celebrate -157 chair 98 challenge -24 champion -100 channel -246 charge -50 chase 15 chat -13
cheer 13 claim -251 clash 18 clear -207 close -165 clothe -190 club -192 coerce -88 collapse -127
combat -43 come -61 command -220 commend 26 commerce -186 commit -6 commitment -1 committed 21
compel -115 compensate -134 complain -118 complaint -61 complete -114 compromise 45 concede 105
concerned -84 concession 2 conclude 2 condemn 120 condemnation 55 condolence -38 conduct -39
conference -410 confident 115 confine 24 confiscate 40 consensus -90 consent 15 consider -181
consult -120 consultation -145 contact -14 contest -148 continue -67 contract -79 contradict -10
contribute -117 convene 8 conversation -33 convict -28 conviction -115 cooperate -140 cooperation
-15 coordinate -59 coordination -86 cordon -109 corner -129 corrupt -100 counsel -18 coup -175
crack 21 credit -140 crime -230 criminal -204 critical -179 criticise 97 criticism -24 criticize
37 cross 70 cruel -165 crush -30 curfew -78 curtail -118 custody -180 cut -168 damage -64
dangerous -5 deadline 5 deadlock -110 deal -226 decapitate -107 declare -82 decline -16 decorate
-87 default -98 defeat -28 defend 56 defender -127 defiance -71 defy 43 degrade -166 delay -50
deliver -123 demand -50 demonstrate -33 demonstration -130 demonstrator -85 denial -1 denounce 88
deny -260 deplorable -89 deploy -76 deport -106 describe 48 desert -135 destroy 67 destruction
-137 detain 136 detention -182 detonate 41 devastate -163 develop -48 dialogue -78 dictator -164
dig -97 disagree -133 disappear 130 disappointed -154 disappointing -126 disapproval -138 disburse
-95 discard -77 discharge -146 discontinue -151 discuss 9 discussion -102 dislodge -19 dismiss 7
dismissal -124 dispatch 21 displace -97 dispute -133 distribute -248 ditch -120 donation -140
donor 16 double -246 doubt -66 down -113 downing -109 drill 52 drive -187 drop -160 drown -10
eager 54 earmark -77 ease -138 eliminate -24 embrace 83 encourage 10 end -231 endanger 1 endorse
93 endorsement -110 enemy -190 engage -70 enquiry -148 enter 3 entertain -115 equip -179 espionage
-72 establish -137 evacuate -176 evade -119 exchange -53 exclude -147 execute 117 execution 28
exempt 49 exercise -234 exile -75 exit -143 expand -199 expect -205 explode -143 explosion -200
export -163 express 104 extend -316 extradite -139 face -321 fall -320 false -15 fast -180 fault
-124 favor -17 favour 64 feed -252 fight 56 fighting 70 file -29 finance -264 find -146 fine -206
finger -93 fire -68 firing -30 flee -54 fly -100 foray -128 force -195 form -68 free -52 freeze
-30 friend -355 friendly -115 from -137 frustrate -23 frustrated -11 fund -142 funding -9 funnel
-127 furious -91 gas -344 gather 48 genocide -40 get -128 give -97 go -114 grant -178 grateful
-167 greet -137 ground -271 guarantee 75 guard -155 guilty -178 gun -38 gunfire -206 hack 52 hail
5 halt -179 hamper -44 hand -31 hang -57 harbor -125 harbour -72 harm -47 have -310 head -271 help
-199 hijack -181 hit -50 hoax -238 hold 14 honor 18 honour 27 host 45 hostility 9 house -383 hunt
-159 hurt -51 identify -226 ignore 43 illegal -187 implement -131 implore -119 import -153 impose
29 imprison 64 improve -190 increase -242 indictment -129 infiltrate -2 inflict -114 infringe -103
initial -136 injure 75 inquiry -17 insist -74 install -136 instruct 5 insufficient -109 interfere
-168 interrogate 42 interrogation -120 intervention -68 intimidate -103 intolerable -124 introduce
-115 invade 42 invasion -66 invest -23 investigate 106 investigation -8 investment -398 invite -40
invoke -104 irresponsible 6 isolate -32 issue -27 jail -10 jeopardise -133 jeopardize -138 jet
-185 join -159 jointly -128 journey -89 justify 11 kick -148 kidnap 28 kidnapping 3 kill 74 killer
-66 killing 112 knife -172 label -68 land -122 laugh -118 launch -4 lawsuit -156 lay -147 layoff
-122 lead -163 lease -94 leave -46 legalize -8 lend -118 let -56 level -239 levy -178 lie -113
lift 61 like -460 link -92 liquidate 7 litigation -32 loan -81 lobby -142 lock 17 lockdown -168
look 43 loyal 39 loyalty -134 lynch -195 machine -71 make 4 manipulate 85 march -59 martyr -45
mass -109 massacre -11 mediate 132 meet 21 meeting 15 memorandum 18 mine -137 mission -137 mistake
-206 mobilise -88 mock -80 moderate -79 molest -118 mortar -105 mount -35 move -136 murder 51
murderer 44 must -10 negotiate -39 negotiation -147 nominate -57 nonsense -86 nudge -92 nurse -160
object 61 objection -5 oblige -161 occupy -43 offensive 122 offer 34 open -69 operation -7 oppose
70 opposed 38 opposition 10 optimistic -20 order -72 ought -134 oust 33 outcry 56 outrage -25
outraged -44 outrageous -85 overpower -157 override -55 overrun -169 overthrow -25 overturn 56
overwhelm -127 package -106 pact -57 pan -109 parade -91 participate 33 partner -136 partnership
-60 pass -168 patrol 32 pay -179 penalize -113 penalty -43 penetrate -79 permission 17 permit -251
persuade -122 petition -177 phone -239 pick -43 picket -74 place -18 plan -251 plea -150 plead
-211 pleased 50 pledge 29 poison 9 pose 47 position -223 pound -121 pour 34 praise -2 preclude
-112 prepared -10 press -13 pressure -193 prevent 64 probe -70 program 73 prohibit 63 promise 85
prompt -165 prop -139 propaganda -216 propose -147 prosecute -20 prosecution 15 protect -109
protection -232 protest -49 protester -126 proud 8 provide -122 provoke -200 pull -73 pump -144
punch -115 punish -50 purchase -180 pursue -67 push -1 put -44 quell 74 question -127 quit -157
raid 59 raise -152 rally -172 ram 28 rampage -2 rant -58 rap -218 rape -57 ratify -127 reach -18
react 57 ready 69 reaffirm -125 rebuild -107 receive -310 recognise -69 recognition 95 recognize
-20 reconstruction -108 recruit 76 reduce -272 refusal -182 refuse -17 refute -156 regard -114
regime -211 regret -7 rehabilitate -96 reject 37 rejection 39 relax 63 release -69 relief -64
relieve -35 remind -132 remove 29 renege 25 renew -249 reopen -1 reprimand 65 request -108 require
-193 rescue -75 reserve -94 resign 57 resignation 51 resist 70 resistance 15 resistant -121
resolve -119 respect -40 respond 42 responsible -39 restore -60 restrict 24 restriction -45 resume
-110 retake 17 retaliate 10 retaliation -105 retire -44 retract 21 retreat -7 return -33 reverse
35 revoke 114 rhetoric -81 ridiculous -153 ring -158 riot -112 rip -195 rock -150 rocket -136
round 0 roundup -173 rubbish -100 rule 48 run -43 sack -149 sale -133 sanction -49 satisfied 113
savage -88 save -166 sceptical -6 schedule -125 scorn 40 scrap -11 seal 37 search 85 secure -112
see -223 seek -96 segregate 22 seize 60 sell -89 send -122 sentence -57 session -75 set -50 settle
80 settlement -100 shake 29 sham -80 share -290 shell -19 shelter -132 ship -203 shipment -102
shocked -183 shoot -39 shooting -104 shootout -101 should 42 show -64 shun -105 shut -127 side -30
siege 41 sign -52 silence -85 sink -60 sinking -97 sit -193 skeptical 2 slam 86 slap -68 slash -61
slaughter -194 slay -128 smash 26 soften 14 solidarity -42 sound 23 spare -177 speak 45 sponsor
-23 spread -156 spying -15 stage 142 stand -232 start -60 station -172 step -63 stick -152
stockpile -150 stone -23 stop -202 stoppage -111 storm 65 strand -103 strengthen -181 strike -37
submit -90 subsidies -14 subsidise -125 subsidize -166 subsidy 38 succumb -119 summit -197 summon
-153 supply -145 support 7 supporter -9 supportive -5 surrender 77 surveillance -12 suspect -103
suspend -55 suspicious -86 sustain -78 swap -47 swear -9 sweep -37 sympathetic 23 sympathizer -85
sympathy 0 table -182 take -89 takeover -75 talk -43 target -112 tariff 11 team 31 telephone -265
tell -270 term -155 terminate -142 terrorism -227 terrorist -347 test -22 thank -18 threat -18
threaten -21 throw -142 tie -289 tighten -82 topple 43 torpedo -80 torture 15 touch 48 tour -248
trade -284 train -41 training -62 transfer -155 travel -43 treat -289 treaty -1 trial -208 tribute
-182 trip -5 troubled -104 truce 43 trust -39 try -269 turn -73 tyrant -40 unacceptable -32
unblock -128 undermine -157 undertake 74 underwrite -175 unfair -166 unfortunate -112 unhappy -36
unite -181 unveil -254 unwilling 49 up -198 uphold 33 upset -98 urge 70 use -117 utter -97
vandalism -153 venture 68 veto -78 violate -31 violation -197 violence -53 visit -52 voice -130
volume -164 volunteer -162 vote -3 vow 74 waive -100 walk -158 want -198 war -69 warfare -120
warming 25 warn -72 warning -121 warrant -64 wary -141 welcome 95 whip 10 willing -2 willingness
-64 withdraw 108 withdrawal 38 withhold -147 work 2 worker -259 worried -56 worrying -147 wound
-25 write -78 wrong -205 yield 21
`;

export const CHANCES = readChances(FEATURE_WEIGHTS, TRIGGER_WEIGHTS, -573);
